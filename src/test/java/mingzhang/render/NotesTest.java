package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NotesTest extends PublishedReport {
    private static final String FIGURES = "支出: { 基本支出: 3.50, 项目支出: 无 }\n叙述: { 概况: 见表。 }\n";

    private Element notes(String reason) throws IOException {
        site.year(2023, FIGURES + "数据说明: [ { 说明: \"" + reason + "\" } ]\n");
        return page("archives/2023/index.html").expectFirst(".data-notes");
    }

    @Test
    void placeholdersOfANoteAreFilledOnTheYearsPage() throws IOException {
        assertThat(notes("基本支出为{{支出.基本支出}}。").text()).isEqualTo("基本支出为3.50万元。");
    }

    @Test
    void markupTypedIntoANoteIsTextOnTheYearsPage() throws IOException {
        assertThat(notes("<script>alert(1)</script>").select("script")).isEmpty();
    }
}
