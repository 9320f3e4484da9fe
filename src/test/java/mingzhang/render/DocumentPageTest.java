package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import mingzhang.script.ScriptText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the text of a document. */
class DocumentPageTest {
    @TempDir
    private Path folder;

    @Test
    void tablesHaveAnchorsThatTheContentsLeadTo() throws IOException {
        Document page = page("叙述: { 概况: \"{{表 三公经费}}\" }\n三公经费: { 公务接待费: 0.38, 因公出国境费: 0 }\n");
        assertThat(page.select(".contents a[href=#table-1]").text()).contains("三公");
        assertThat(page.select("table#table-1 caption").text()).contains("三公");
    }

    @Test
    void theSameDocumentOfOtherYearsIsOneLinkAway() throws IOException {
        TestSite site = TestSite.in(folder).year(2022, "叙述: { 概况: 档案 }\n").year(2023, "叙述: { 概况: 档案 }\n");
        assertThat(Jsoup.parse(site.report(2023))
                        .select("section[aria-labelledby=other-years] a")
                        .eachAttr("href"))
                .contains("../2022/report.html");
    }

    @Test
    void theCitationNamesWhoPublishedItWhenAndWhere() throws IOException {
        TestSite site = TestSite.in(folder)
                .file("content/site.yaml", "名称: 测试站点\n网址: https://portal.example/\n")
                .year(2023, "公开信息: { 公开日期: 2024-08-30, 索引号: A-1, 来源: 某区财政局, 有效性: 有效 }\n叙述: { 概况: 档案 }\n");
        Document page = Jsoup.parse(site.report(2023));
        assertThat(page.select(".citation").text())
                .isEqualTo("某区财政局：《2023年度报告》，2024-08-30公开，索引号A-1，https://portal.example/archives/2023/report.html。");
        assertThat(page.select(".document .meta").text()).contains("来源：某区财政局", "有效性：有效");
    }

    @Test
    void aDerivedFigureKnowsItsFormulaAndParts() throws IOException {
        TestSite site = TestSite.in(folder).year(2023, "叙述: { 概况: 档案 }\n支出: { 基本支出: { 人员经费: 72.04, 公用经费: 7.87 } }\n");
        site.build();
        assertThat(site.page("archives/2023/figures.js"))
                .startsWith("mingzhang.figures(\n\"archives\",2023,{")
                .containsPattern("\"支出.基本支出\\|决算\":\\[\"基本支出\",\"79.91\",\"万元\",\"\",\\d,\\[\\d,\\d]]")
                .contains("\"支出.基本支出.公用经费|决算\":[\"公用经费\",\"7.87\",\"万元\",\"\",\":4:")
                .contains("},\"content/archives/2023.yaml\",[")
                .contains("\"人员经费 + 公用经费\"");
    }

    @Test
    void aPartTypedInAnotherUnitBearsItsOwnFigure() throws IOException {
        TestSite site = TestSite.in(folder)
                .year(2023, "叙述: { 概况: 档案 }\n支出: { 基本支出: { 金额单位: 元, 人员经费: 720400, 公用经费: 78700 } }\n");
        site.build();
        assertThat(site.page("archives/2023/figures.js"))
                .contains("[2023,\"支出.基本支出.人员经费\",\"决算\",\"人员经费\",\"720400元\"]");
    }

    @Test
    void anAmountInAnotherUnitOfMoneyComesWithItsNumber() throws IOException {
        TestSite site = TestSite.in(folder).year(2023, "金额单位: 元\n叙述: { 概况: 档案 }\n支出: { 基本支出: 7204 }\n");
        site.build();
        assertThat(site.page("archives/2023/figures.js")).contains("[\"基本支出\",\"7204\",\"元\",\"7204\",");
    }

    @Test
    void whatAScriptLoadsCannotLeaveItsText() {
        assertThat(new ScriptText("take").add("</script>\"\\\u2028\n&").end())
                .isEqualTo("take(\n\"\\u003c/script\\u003e\\\"\\\\\\u2028\\u000a\\u0026\");\n");
    }

    private Document page(String figures) throws IOException {
        return Jsoup.parse(TestSite.in(folder).year(2023, figures).report(2023));
    }
}
