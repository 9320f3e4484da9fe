package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkdownTest extends PublishedReport {
    private String paragraph(String text) throws IOException {
        return body(text).expectFirst("p").wholeText().strip();
    }

    @Test
    void lineBreakBetweenChineseCharactersVanishes() throws IOException {
        assertThat(paragraph("全年支\n出合计。")).isEqualTo("全年支出合计。");
    }

    @Test
    void lineBreakAfterChinesePunctuationVanishes() throws IOException {
        assertThat(paragraph("第一句。\n第二句。")).isEqualTo("第一句。第二句。");
    }

    @Test
    void lineBreakBetweenWordsIsABlank() throws IOException {
        assertThat(paragraph("open\ndata")).isEqualTo("open\ndata");
    }

    @Test
    void lineBreakBesideAPlaceholderVanishes() throws IOException {
        assertThat(paragraph("全年支出\n{{支出.基本支出}}\n。")).isEqualTo("全年支出3.50万元。");
    }

    @Test
    void lineBreakBesideBoldChineseVanishes() throws IOException {
        assertThat(paragraph("全年\n**支出**\n合计。")).isEqualTo("全年支出合计。");
    }

    @Test
    void typedMarkupIsShownAsText() throws IOException {
        assertThat(paragraph("小于 <b>加粗</b> 大于")).isEqualTo("小于 <b>加粗</b> 大于");
    }

    @Test
    void typedScriptIsShownAsText() throws IOException {
        assertThat(body("<script>alert(1)</script>").select("script")).isEmpty();
    }

    @Test
    void scriptInALinkIsTakenOut() throws IOException {
        assertThat(body("[点击](javascript:alert(1))").select("a[href*=javascript]"))
                .isEmpty();
    }

    @Test
    void dataInALinkIsTakenOut() throws IOException {
        assertThat(body("[点击](data:text/html,x)").select("a[href^=data]")).isEmpty();
    }

    @Test
    void linkToAPageStays() throws IOException {
        assertThat(body("[法规](https://example.org/a)").select("a[href=https://example.org/a]"))
                .hasSize(1);
    }

    @Test
    void imageLeavesItsWords() throws IOException {
        Element body = body("见图 ![组织结构](https://example.org/a.png)。");
        assertThat(body.select("img")).isEmpty();
        assertThat(body.text()).contains("组织结构");
    }

    @Test
    void headingInATextIsNumberedBelowItsSection() throws IOException {
        assertThat(body("# 职能\n\n文字。\n\n# 机构\n\n文字。").select("h3").eachText()).containsExactly("（一）职能", "（二）机构");
    }

    @Test
    void headingBelowAHeadingIsNumberedBelowIt() throws IOException {
        assertThat(body("# 职能\n\n## 主要\n\n文字。\n\n# 机构\n\n文字。").select("h3, h4").eachText())
                .containsExactly("（一）职能", "1.主要", "（二）机构");
    }

    @Test
    void skippedLevelOfHeadingsIsClosedUp() throws IOException {
        assertThat(body("### 职能\n\n文字。").select("h3").eachText()).containsExactly("（一）职能");
    }

    @Test
    void tableKeepsItsColumns() throws IOException {
        assertThat(body("| 项目 | 金额 |\n|---|--:|\n| 培训 | 3 |")
                        .select("td.number")
                        .eachText())
                .containsExactly("3");
    }

    @Test
    void orderedListStaysAList() throws IOException {
        assertThat(body("1. 甲\n2. 乙").select("ol > li").eachText()).containsExactly("甲", "乙");
    }

    @Test
    void figureIsPrintedWithItsUnit() throws IOException {
        assertThat(paragraph("基本支出{{支出.基本支出}}。")).isEqualTo("基本支出3.50万元。");
    }

    @Test
    void percentageIsPrintedWithItsSign() throws IOException {
        assertThat(paragraph("完成{{支出.基本支出.完成率}}。")).isEqualTo("完成87.5%。");
    }

    @Test
    void numberIsPrintedWithoutItsUnit() throws IOException {
        assertThat(paragraph("{{支出.基本支出 | 数值}}")).isEqualTo("3.50");
    }

    @Test
    void figureIsMarkedUpWithItsAddress() throws IOException {
        assertThat(body("{{支出.基本支出}}").expectFirst("p data").outerHtml())
                .isEqualTo("<data value=\"35000\" data-concept=\"支出.基本支出\" data-year=\"2023\" data-basis=\"决算\""
                        + " data-origin=\"stated\">3.50</data>");
    }

    @Test
    void derivedFigureIsMarkedUpAsDerived() throws IOException {
        assertThat(body("{{支出}}").expectFirst("p data").outerHtml())
                .isEqualTo("<data value=\"50000\" data-concept=\"支出\" data-year=\"2023\" data-basis=\"决算\""
                        + " data-origin=\"derived\">5.00</data>");
    }

    @Test
    void figureOfARowIsMarkedUpWithTheRow() throws IOException {
        assertThat(body("{{支出.项目支出[培训]}}").expectFirst("p data").attr("data-concept"))
                .isEqualTo("支出.项目支出[培训]");
    }

    @Test
    void figureOfAnotherBasisIsMarkedUpWithIt() throws IOException {
        assertThat(body("{{支出.基本支出.年初预算}}").expectFirst("p data").attr("data-basis"))
                .isEqualTo("年初预算");
    }

    @Test
    void nameOfARowIsEscapedInItsMarkup() throws IOException {
        assertThat(bodyOf("""
                支出: { 项目支出: [ { 名称: '甲"<b>&', 决算: 1 } ] }
                叙述: { 概况: '{{支出.项目支出[甲"<b>&]}}' }
                """).expectFirst("p data").attr("data-concept")).isEqualTo("支出.项目支出[甲\"<b>&]");
    }

    @Test
    void placeholderInATableCellIsFilled() throws IOException {
        assertThat(body("| 项目 | 金额 |\n|---|--:|\n| 基本 | {{支出.基本支出 | 数值}} |").text())
                .contains("3.50");
    }

    @Test
    void placeholderInALinkTextIsFilled() throws IOException {
        assertThat(body("[{{支出.基本支出}}](https://example.org)").select("a").text())
                .isEqualTo("3.50万元");
    }

    @Test
    void placeholderInAHeadingIsFilledEverywhere() throws IOException {
        body("# 支出{{支出.基本支出}}\n\n文字。");
        assertThat(page("archives/2023/report.html").text()).doesNotContainPattern("[\\uE000-\\uF8FF]");
    }

    @Test
    void tableIsPrintedInPlaceOfItsLine() throws IOException {
        site.year(2022, "支出: { 基本支出: 3 }\n");
        Element body = body("见下表。\n\n{{表 年度对比}}\n\n如上。");
        assertThat(body.select("p table")).isEmpty();
        assertThat(body.select("table.comparison")).isNotEmpty();
    }

    @Test
    void characterOfAPrivateAreaIsNotTakenForAPlaceholder() throws IOException {
        assertThat(paragraph("甲\uE000乙{{支出.基本支出}}")).isEqualTo("甲\uE000乙3.50万元");
    }

    @Test
    void headingsOfOneTypedLevelStandOnOneLevelWhateverLevelTheTextBeginsWith() throws IOException {
        Element body = body("## 甲\n\n文\n\n### 乙\n\n文\n\n## 丙\n\n文");
        String level =
                body.select(":matchesOwn(甲$)").expectFirst(":matchesOwn(甲$)").tagName();
        assertThat(body.select(level + ":contains(丙)")).hasSize(1);
    }
}
