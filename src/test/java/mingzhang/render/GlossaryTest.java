package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 名词解释 explains what the report uses. */
class GlossaryTest extends PublishedReport {
    @BeforeEach
    void makeForm() throws IOException {
        site.form("<#include \"/parts/explanation.ftlh\">\n<@prose slot=\"概况\"/><@glossaryText/>\n");
    }

    private List<String> terms(String year) throws IOException {
        return bodyOf(year).select("li").eachText();
    }

    @Test
    void termWhoseFigureIsNilIsLeftOut() throws IOException {
        assertThat(terms("收入: { 上级补助收入: 0, 附属单位上缴收入: 2 }\n"))
                .anyMatch(term -> term.startsWith("附属单位上缴收入："))
                .noneMatch(term -> term.startsWith("上级补助收入："));
    }

    @Test
    void termThatATextMentionsIsExplained() throws IOException {
        assertThat(terms("叙述: { 概况: 资金实行国库集中支付。 }\n")).anyMatch(term -> term.startsWith("国库集中支付："));
    }

    @Test
    void itemIsExplainedUnderItsFullName() throws IOException {
        assertThat(terms("支出: { 功能分类: [ { 编码: \"2210201\", 基本支出: 3 } ] }\n"))
                .anyMatch(term -> term.startsWith("住房保障支出（类）住房改革支出（款）住房公积金（项）：反映"));
    }

    @Test
    void unitAddsTermsOfItsOwn() throws IOException {
        assertThat(terms("名词解释: { 馆藏档案: 指本馆保管的档案。 }\n")).contains("馆藏档案：指本馆保管的档案。");
    }

    @Test
    void siteExplainsAnItemInItsOwnWords() throws IOException {
        site.file("content/glossary.yaml", "\"2210201\": 指按本县规定缴存的住房公积金\n");
        assertThat(terms("支出: { 功能分类: [ { 编码: \"2210201\", 基本支出: 3 } ] }\n"))
                .anyMatch(term -> term.endsWith("（项）：指按本县规定缴存的住房公积金。"));
    }

    @Test
    void textOfTheUnitTakesThePlaceOfTheGlossary() throws IOException {
        assertThat(terms("收入: { 其他收入: 2 }\n叙述: { 名词解释: 见附件。 }\n")).isEmpty();
    }
}
