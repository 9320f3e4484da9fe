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

/** Charts in documents and on a unit's page. */
class DocumentChartTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void twoYears() throws IOException {
        site = TestSite.in(root).year(2021, "支出: { 基本支出: 3, 项目支出: 1 }\n叙述: { 概况: 文字。 }\n");
    }

    private TestSite with(String text) throws IOException {
        return site.year(
                2023,
                "支出: { 基本支出: 4.50, 项目支出: 1.50 }\n上年: { 来源: 上年决算表, 支出: { 基本支出: 3, 项目支出: 2 } }\n叙述:\n  概况: |\n    "
                        + text.replace("\n", "\n    ") + "\n");
    }

    private Document report(String text) throws IOException {
        return Jsoup.parse(with(text).report(2023));
    }

    @Test
    void textPlacesAChartWithItsNumberAndItsData() throws IOException {
        Document report = report("构成见下图。\n\n{{图 支出结构}}\n");
        assertThat(report.select("figure.chart figcaption").text()).startsWith("图1　支出决算结构（单位：万元）");
        assertThat(report.select(".chart-data").text()).isEqualTo("基本支出4.50万元，占75%；项目支出1.50万元，占25%。");
        assertThat(report.select(".chart-data data")).hasSize(4);
    }

    @Test
    void chartsAreNumberedInTheirOrder() throws IOException {
        assertThat(report("{{图 支出结构}}\n\n{{图 收支总计变动}}\n").select("figcaption").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("图1"),
                        second -> assertThat(second).startsWith("图2"));
    }

    @Test
    void chartOfChangesShowsBothYears() throws IOException {
        assertThat(report("{{图 收支总计变动}}\n").select("figure.chart text").eachText())
                .contains("2022年", "2023年", "5", "6.00");
    }

    @Test
    void unknownChartIsReportedWithTheNearestName() throws IOException {
        assertThat(with("{{图 支出结够}}\n").lines()).anyMatch(line -> line.contains("是否应为“支出结构”"));
    }

    @Test
    void chartWithoutFiguresIsReported() throws IOException {
        assertThat(with("{{图 收入结构}}\n").lines()).anyMatch(line -> line.contains("图“收入结构”画不出来"));
    }

    @Test
    void unitPageShowsAYearWithoutFiguresAsAGap() throws IOException {
        site.year(2023, "支出: { 基本支出: 4.50, 项目支出: 1.50 }\n叙述: { 概况: 文字。 }\n").build();
        Document page = Jsoup.parse(site.page("archives/index.html"));
        assertThat(page.select(".year-charts figure").get(0).select("text").eachText())
                .containsExactly("4", "2021年", "无数据", "2022年", "6.00", "2023年");
    }

    @Test
    void unitPageDrawsNoChartOfAFigureThatIsNilInAllYears() throws IOException {
        site.year(2023, "支出: { 基本支出: 4.50 }\n三公经费: 0\n上年: { 来源: 上年决算表, 三公经费: 0 }\n叙述: { 概况: 文字。 }\n")
                .build();
        Document page = Jsoup.parse(site.page("archives/index.html"));
        assertThat(page.select(".comparison").text()).contains("“三公”经费");
        assertThat(page.select(".year-charts figcaption").eachText())
                .isNotEmpty()
                .noneMatch(name -> name.contains("三公"));
    }
}
