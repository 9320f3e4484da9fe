package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums of which a file says that not all parts are filled in: 未填全. */
class PartlyFilledTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    private List<String> rules(String year) throws IOException {
        return site.year(2023, year).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    private static String projects(String sum, String part) {
        return "支出: { 项目支出: { 决算: " + sum + ", 明细: [ { 名称: 山洪防治, 决算: " + part + " } ] } }\n";
    }

    @Test
    void sumThatIsMoreThanItsPartsIsAnErrorWhereTheFileSaysNothing() throws IOException {
        assertThat(rules(projects("5", "3"))).containsExactly("ERROR sum");
    }

    @Test
    void sumThatIsMoreThanThePartsFilledInIsAWarning() throws IOException {
        assertThat(rules(projects("5", "3") + "未填全: [支出.项目支出]\n")).containsExactly("WARNING sum");
    }

    @Test
    void sumThatIsLessThanThePartsFilledInIsAnError() throws IOException {
        assertThat(rules(projects("5", "6") + "未填全: [支出.项目支出]\n")).contains("ERROR sum");
    }

    @Test
    void sumThatAgreesWithItsPartsIsNoLongerPartlyFilled() throws IOException {
        assertThat(rules(projects("5", "5") + "未填全: [支出.项目支出]\n")).containsExactly("HINT partly-filled");
    }

    @Test
    void partlyFilledSumThatIsNoFigureIsAnError() throws IOException {
        assertThat(rules("支出: 5\n未填全: [没有的项]\n")).contains("ERROR partly-filled");
    }
}
