package mingzhang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years are joined by what a figure means; where its code, name or meaning changed, a note says so. */
class SeriesNotesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.in(root).form("<@table id=\"comparison\"/>\n").file("content/classification.yaml", """
                        功能分类:
                          "2080597": { 名称: 新科目, 自: 2023, 沿用: "2080596" }
                          "2080596": { 名称: 旧科目, 至: 2022 }
                        """);
    }

    private static String items(String code, String amount) {
        return """
                财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: "%s", 决算: %s } ] } }
                三公经费: { 公务接待费: 1 }
                """.formatted(code, amount);
    }

    private String comparison() throws IOException {
        return site.report(2023).replaceAll("<[^>]+>", "|").replaceAll("[|\\s]+", "|");
    }

    @Test
    void rowGoesOnUnderItsNewCode() throws IOException {
        site.year(2022, items("2080596", "3")).year(2023, items("2080597", "4"));
        assertThat(comparison()).contains("|新科目（2080597）|3|4|").doesNotContain("|旧科目（2080596）|");
    }

    @Test
    void noteNamesBothCodes() throws IOException {
        site.year(2022, items("2080596", "3")).year(2023, items("2080597", "4"));
        assertThat(comparison()).contains("注：同一科目：2022年为“旧科目”（2080596），2023年为“新科目”（2080597）");
    }

    @Test
    void rowThatKeepsItsNameHasNoNote() throws IOException {
        site.year(2022, items("2080501", "3")).year(2023, items("2080501", "4"));
        assertThat(comparison()).doesNotContain("同一科目");
    }

    @Test
    void widerMeaningOfTheThreePublicExpensesIsNoted() throws IOException {
        site.year(2022, items("2080501", "3")).year(2023, items("2080501", "4"));
        assertThat(comparison()).contains("2023年起为全部财政拨款“三公”经费");
    }

    @Test
    void yearsOfTheSameMeaningNeedNoNote() throws IOException {
        site.year(2021, items("2080501", "3")).year(2022, items("2080501", "3"));
        assertThat(site.report(2022)).doesNotContain("2023年起");
    }

    @Test
    void listThatOnlyRepeatsOthersIsLeftOut() throws IOException {
        site.year(2022, items("2080501", "3")).year(2023, items("2080501", "4"));
        assertThat(comparison()).doesNotContain("|收入（按功能分类）|").contains("|一般公共预算支出（按功能分类）|");
    }
}
