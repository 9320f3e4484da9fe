package mingzhang.script;

import static org.assertj.core.api.Assertions.assertThat;

import mingzhang.script.SearchText.Section;
import org.junit.jupiter.api.Test;

/** What a search shows of a document. */
class SearchTextTest {
    @Test
    void tableIsCalledByItsTitleWithoutWhatStandsBesideIt() {
        SearchText text = SearchText.of(
                "accounts",
                "决算",
                "<h2 id=\"tables\">附表</h2><table id=\"t-1\"><caption>收入决算表<span class=\"measure\">公开02表</span></caption>"
                        + "<tr><td>事业收入</td></tr></table>");
        Section table = text.sections().get(1);
        assertThat(table.title()).isEqualTo("收入决算表");
        assertThat(table.text()).isEqualTo("公开02表 事业收入");
    }
}
