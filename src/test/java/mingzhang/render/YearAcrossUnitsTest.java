package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a year across units. */
class YearAcrossUnitsTest {
    @TempDir
    Path root;

    private TestSite site;

    /** A bureau of 30 that adds up an office of 10 and a school of 20, and three units of its own. */
    @BeforeEach
    void departmentWithItsUnits() throws IOException {
        site = TestSite.in(root);
        spends("office", 10).file("content/office/unit.yaml", "名称: 本级\n口径: 本级\n上级: bureau\n");
        spends("school", 20).file("content/school/unit.yaml", "名称: 学校\n上级: bureau\n");
        spends("bureau", 30).file("content/bureau/unit.yaml", "名称: 教育局\n汇总单位: [office, school]\n");
        spends("archives", 1);
        spends("library", 2);
        spends("museum", 4);
    }

    private TestSite spends(String unit, int amount) throws IOException {
        return site.year(unit, 2024, "支出: { 基本支出: " + amount + ", 项目支出: 0 }\n叙述: { 概况: 文字。 }\n");
    }

    private Document page() throws IOException {
        site.build();
        return Jsoup.parse(site.page("years/2024/index.html"));
    }

    @Test
    void totalCountsAFigureOnceThatTheDepartmentAddsUp() throws IOException {
        assertThat(page().select("tr:has(th:contains(本年支出合计)) td").eachText()).startsWith("4", "37.00");
    }

    @Test
    void textTellsHowManyUnitsAreCountedInTheirDepartment() throws IOException {
        assertThat(page().text()).contains("6个单位，其中2个的数已在主管部门的汇总数里，不重复计算。");
    }

    @Test
    void departmentIsMarkedBesideItsUnits() throws IOException {
        assertThat(page().select(".across tbody th").eachText())
                .contains("教育局（汇总）", "学校", "archives单位")
                .doesNotContain("教育局");
    }

    @Test
    void homePageCountsItOnceToo() throws IOException {
        site.build();
        assertThat(Jsoup.parse(site.page("index.html")).text()).contains("支出合计 37万元");
    }

    @Test
    void middleOfFewerThanThreeUnitsIsLeftOut() throws IOException {
        spends("ministry", 900);
        assertThat(page().select("table:has(caption:contains(中位数)) tbody th").eachText())
                .containsExactly("不到100万元");
    }
}
