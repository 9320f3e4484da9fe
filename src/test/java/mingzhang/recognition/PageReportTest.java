package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that were published as pages: by content systems, by Word, by the program itself. */
class PageReportTest {
    private static final String TITLE = "<p>2023年度某某县档案馆部门整体支出绩效自评报告</p>\n<p>单位名称：某某县档案馆</p>\n";
    private static final String SPENDING = "<p>一、部门整体支出情况</p>\n<p>（一）基本支出情况</p>\n"
            + "<p>&nbsp;&nbsp;&nbsp;&nbsp;2023年度基本支出1,200.50万元，其中：人员经费1000.50万元，公用经费200万元。</p>\n";
    private static final String FORM = """
            <p>2023年度部门整体支出绩效自评表</p>
            <table>
            <tr><td>部门名称</td><td colspan="7">某某县档案馆</td></tr>
            <tr><td rowspan="3">资金情况（万元）</td><td>年度资金总额</td><td>年初预算数</td><td>全年预算数</td>
              <td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
            <tr><td>合计</td><td>1 100</td><td>1,230.50</td><td>１２３０.５０</td><td rowspan="2">10</td>
              <td rowspan="2">100%</td><td rowspan="2">10</td></tr>
            <tr><td>其中：当年财政拨款</td><td>1 100</td><td>1230.50</td><td></td></tr>
            <tr><td rowspan="4">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td>
              <td>实际完成值</td><td>分值</td><td>得分</td></tr>
            <tr><td rowspan="2"><p>产出指标</p><p>（50分）</p></td><td>数量指标</td><td>修复档案</td><td>≥5000卷</td>
              <td>5100卷</td><td>30</td><td>30</td></tr>
            <tr><td>质量指标</td><td>修复合格率</td><td>≥95%</td><td>96%</td><td>20</td><td>20</td></tr>
            <tr><td>效益指标</td><td>社会效益指标</td><td>查档方便</td><td>明显</td><td>明显</td><td>40</td><td>38</td></tr>
            <tr><td colspan="6">总分</td><td>100</td><td>98</td></tr>
            </table>
            """;

    @TempDir
    Path root;

    private ImportCase page(String body) throws IOException {
        return file(
                "报告.html",
                "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>");
    }

    private ImportCase file(String name, String text) throws IOException {
        return new ImportCase(root).file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> values(String body) throws IOException {
        return page(body).values();
    }

    @Test
    void sentencesAreReadUnderTheirHeadings() throws IOException {
        assertThat(values(TITLE + SPENDING))
                .containsEntry("年度", "2023")
                .containsEntry("支出.基本支出", "1200.50")
                .containsEntry("支出.基本支出.公用经费", "200");
    }

    @Test
    void spannedCellsAreReadAsMergedOnesInWord() throws IOException {
        assertThat(values(TITLE + FORM))
                .containsEntry("绩效自评.整体.资金", "1230.50")
                .containsEntry("绩效自评.整体.资金.当年财政拨款.全年预算", "1230.50")
                .containsEntry("绩效自评.整体.预算执行.得分", "10")
                .containsEntry("绩效自评.整体.指标[修复合格率].一级", "产出指标")
                .containsEntry("绩效自评.整体.指标[修复合格率].分值", "20")
                .containsEntry("绩效自评.整体.总分", "98");
    }

    @Test
    void readingOfAPageHasNoErrors() throws IOException {
        assertThat(page(TITLE + SPENDING + FORM).findings()).noneMatch(Finding::isError);
    }

    @Test
    void tablesThatOnlyPlaceThePageAreTextAndThoseInThemTables() throws IOException {
        assertThat(values("<table><tr><td>栏目</td><td><table><tr><td>" + TITLE + SPENDING + FORM
                        + "</td></tr></table></td></tr><tr><td colspan=2>某某县人民政府</td></tr></table>"))
                .containsEntry("支出.基本支出", "1200.50")
                .containsEntry("绩效自评.整体.总分", "98");
    }

    @Test
    void linesOfOneCellAreParagraphs() throws IOException {
        String lines = (TITLE + SPENDING).replace("<p>", "").replace("</p>", "<br>");
        assertThat(values("<table><tr><td><div id=\"zoom\">" + lines + "</div></td></tr></table>"))
                .containsEntry("支出.基本支出", "1200.50");
    }

    @Test
    void characterSetOfOlderPagesIsTheWholeChineseOne() throws IOException {
        String page =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body>"
                        + TITLE.replace("某某县", "朱镕喆县") + SPENDING + "</body></html>";
        Recognised recognised = new ImportCase(root)
                .file("报告.htm", page.getBytes(Charset.forName("GB18030")))
                .recognised();
        assertThat(recognised.unit()).contains("朱镕喆县档案馆");
    }

    @Test
    void pageThatNamesNoCharacterSetIsReadAllTheSame() throws IOException {
        String page = "<html><body>" + TITLE + SPENDING + "</body></html>";
        assertThat(new ImportCase(root)
                        .file("报告.html", page.getBytes(Charset.forName("GB18030")))
                        .values())
                .containsEntry("支出.基本支出", "1200.50");
    }

    @Test
    void pageThatBearsTheNameOfAWordFileIsAPage() throws IOException {
        assertThat(file("报告.doc", "<html><body>" + TITLE + SPENDING + "</body></html>")
                        .values())
                .containsEntry("支出.基本支出", "1200.50");
    }

    @Test
    void menusAndTheWayToThePageAreNotRead() throws IOException {
        String menu =
                "<div class=\"top\"><a href=\"/\">网站首页</a> | <a href=\"/a\">政务公开</a> | <a href=\"/b\">办事服务</a></div>"
                        + "<div>当前位置：<a href=\"/\">首页所在</a> &gt; <a href=\"/c\">财政信息公开</a> &gt; <a href=\"/d\">部门决算公开</a></div>"
                        + "<nav><ul><li>导航条</li></ul></nav>";
        assertThat(page(menu + TITLE + SPENDING + "<footer>主办单位</footer>").content())
                .doesNotContain("政务公开", "财政信息公开", "导航条", "主办单位");
    }

    @Test
    void whatIsNotShownIsNotRead() throws IOException {
        assertThat(page(TITLE + "<p>其他情况。</p><p style=\"display: none\">支出888万元</p><script>支出777万元</script>")
                        .content())
                .contains("其他情况")
                .doesNotContain("888", "777");
    }

    @Test
    void lineOfTheSourceThatEndsWithinASentenceIsNoBlank() throws IOException {
        assertThat(page(TITLE + "<p>一、存在的问题</p><p>预算编制\n  不够细。</p>").content()).contains("预算编制不够细。");
    }

    @Test
    void numbersOfAListAreThoseThatAreShown() throws IOException {
        assertThat(page(TITLE + "<ol start=\"3\"><li><p>加强管理</p></li><li>完善制度</li></ol>")
                        .content())
                .contains("3.加强管理", "4.完善制度");
    }

    @Test
    void formInSeveralTablesIsOne() throws IOException {
        String forms = """
                <h2>2023年度项目支出绩效自评表（档案修复）</h2><p>项目名称：档案修复</p>
                <table><caption>预算执行情况表</caption>
                <tr><th>资金来源</th><th>年初预算数</th><th>全年预算数</th><th>全年执行数</th><th>分值</th><th>执行率</th><th>得分</th></tr>
                <tr><td>年度资金总额</td><td>20</td><td>20</td><td>20</td><td>10</td><td>100%</td><td>10</td></tr></table>
                <table><caption>绩效指标完成情况表</caption>
                <tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>年度指标值</th><th>实际完成值</th><th>分值</th><th>得分</th></tr>
                <tr><td>产出指标</td><td>数量指标</td><td>修复卷数</td><td>5000卷</td><td>5000卷</td><td>90</td><td>90</td></tr>
                <tr><td colspan="5">总分</td><td>100</td><td>100</td></tr></table>
                """;
        assertThat(values(TITLE + forms))
                .containsEntry("绩效自评.项目[档案修复].资金.年初预算", "20")
                .containsEntry("绩效自评.项目[档案修复].预算执行.得分", "10")
                .containsEntry("绩效自评.项目[档案修复].指标[修复卷数].得分", "90")
                .containsEntry("绩效自评.项目[档案修复].总分", "100");
    }
}
