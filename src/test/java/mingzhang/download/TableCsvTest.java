package mingzhang.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCsvTest {
    private static Table table(String body) throws MalformedMarkupException {
        return TableReader.read(body).tables().get(0);
    }

    private static List<String> lines(String body) throws MalformedMarkupException {
        String csv = new String(TableCsv.of(table(body)), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF");
        return List.of(csv.substring(1).split("\r\n"));
    }

    private static String figure(String value, String text) {
        return "<td class=\"number\"><data value=\"" + value + "\">" + text + "</data></td>";
    }

    @Test
    void moneyIsWrittenAsPrintedWithItsUnitInTheHead() throws MalformedMarkupException {
        assertThat(lines("<p class=\"measure\">单位：万元</p><table><thead><tr><th>项目</th><th>决算数</th></tr></thead>"
                        + "<tr><th>支出</th>" + figure("12345600", "1,234.50") + "</tr></table>"))
                .containsExactly("项目,决算数（万元）", "支出,1234.50");
    }

    @Test
    void countsInATableOfMoneyKeepTheirOwnUnit() throws MalformedMarkupException {
        assertThat(lines("<p class=\"measure\">单位：万元</p><table><thead><tr><th>项目</th><th>人数</th></tr></thead>"
                        + "<tr><th>在职</th><td><data value=\"3\" data-unit=\"人\">3</data></td></tr></table>"))
                .containsExactly("项目,人数（人）", "在职,3");
    }

    @Test
    void columnOfSeveralUnitsHasNone() throws MalformedMarkupException {
        assertThat(lines("<p class=\"measure\">单位：万元</p><table><thead><tr><th>项目</th><th>年末</th></tr></thead>"
                        + "<tr><th>车辆</th><td><data value=\"1\" data-unit=\"辆\">1</data></td></tr>"
                        + "<tr><th>资产</th>" + figure("90000", "9") + "</tr></table>"))
                .startsWith("项目,年末");
    }

    @Test
    void headsAboveEachOtherAreJoined() throws MalformedMarkupException {
        assertThat(lines("<table><thead><tr><th colspan=\"2\">收入</th><th rowspan=\"2\">备注</th></tr>"
                        + "<tr><th>项目</th><th>金额</th></tr></thead><tr><td>甲</td><td>乙</td><td>丙</td></tr></table>"))
                .containsExactly("收入 项目,收入 金额,备注", "甲,乙,丙");
    }

    @Test
    void sameHeadTwiceIsNumbered() throws MalformedMarkupException {
        assertThat(lines("<table><thead><tr><th>项目</th><th>项目</th></tr></thead><tr><td>甲</td><td>乙</td></tr></table>"))
                .startsWith("项目,项目 2");
    }

    @Test
    void cellOverSeveralRowsIsRepeatedInEach() throws MalformedMarkupException {
        assertThat(lines("<table><tr><th rowspan=\"2\">产出</th><td>数量</td></tr><tr><td>质量</td></tr></table>"))
                .containsExactly("产出,数量", "产出,质量");
    }

    @Test
    void emptyCellThatContinuesTheOneAboveSaysTheSame() throws MalformedMarkupException {
        assertThat(lines("<table><tbody><tr><th class=\"joined\">产出</th><td>数量</td></tr></tbody>"
                        + "<tbody><tr><td class=\"continued\"></td><td>质量</td></tr></tbody></table>"))
                .containsExactly("产出,数量", "产出,质量");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() throws MalformedMarkupException {
        assertThat(new String(
                        TableCsv.of(table("<table><tr><td>一,\"二\"</td><td>三<br/>四</td></tr></table>")),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"一,\"\"二\"\"\",\"三\n四\"\r\n");
    }

    @Test
    void marksAndChangesAreNoPartOfANumber() throws MalformedMarkupException {
        assertThat(lines("<table><tr><td><data value=\"970000\">97</data><sup class=\"note-mark\">〔2〕</sup>"
                        + " <span class=\"change\">+3.00</span></td></tr></table>"))
                .containsExactly("97");
    }

    @Test
    void codeWithALeadingZeroStaysText() throws MalformedMarkupException {
        Table table = table("<table><tr><td class=\"number\">0201</td></tr></table>");
        assertThat(table.rows().get(0).cells().get(0).number()).isEmpty();
    }

    @Test
    void wordsOfATextThatLooksLikeANumberStayText() throws MalformedMarkupException {
        Table table = table("<table><tr><td>2012801</td></tr></table>");
        assertThat(table.rows().get(0).cells().get(0).number()).isEmpty();
    }

    @Test
    void tableInsideACellIsItsText() throws MalformedMarkupException {
        assertThat(TableReader.read("<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>")
                        .tables())
                .hasSize(1);
    }

    @Test
    void tableWithoutACaptionBearsTheHeadingAboveIt() throws MalformedMarkupException {
        assertThat(table("<h2>一、收入情况</h2><table><tr><td>甲</td></tr></table>").title())
                .isEqualTo("一、收入情况");
    }

    @Test
    void noteBelowATableBelongsToIt() throws MalformedMarkupException {
        assertThat(table("<div class=\"table\"><table><tr><td>甲</td></tr></table></div><p class=\"note\">注：略。</p>")
                        .notes())
                .containsExactly("注：略。");
    }

    @Test
    void paragraphBelowATableDoesNot() throws MalformedMarkupException {
        assertThat(table("<table><tr><td>甲</td></tr></table><p>正文。</p><p class=\"note\">注：略。</p>")
                        .notes())
                .isEmpty();
    }

    @Test
    void onlyATableInAWideBoxIsWide() throws MalformedMarkupException {
        assertThat(TableReader.read("<div class=\"table wide\"><table><tr><td>甲</td></tr></table></div>"
                                + "<div class=\"table\"><table><tr><td>乙</td></tr></table></div>")
                        .tables())
                .extracting(Table::isWide)
                .containsExactly(true, false);
    }

    @Test
    void nameOfTheUnitAboveATableIsNoUnitOfMoney() throws MalformedMarkupException {
        assertThat(lines(
                        "<table><caption>支出决算表<span class=\"measure\"><span class=\"owner\">单位：某某县中学</span>金额单位：万元</span></caption>"
                                + "<thead><tr><th>科目名称</th><th>合计</th></tr><tr><th>栏次</th><th>1</th></tr></thead>"
                                + "<tr><th>教育支出</th>" + figure("50000", "5") + "</tr></table>"))
                .containsExactly("科目名称,合计（万元）", "教育支出,5");
    }
}
