package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnnexTest extends PublishedReport {
    private static final String ANNEX = "<@annex title=\"附表\"><@section title=\"表\"></@section></@annex>\n";

    @Test
    void onlyAnnexHasNoNumber() throws IOException {
        site.form(ANNEX);
        assertThat(bodyOf("支出: 3\n").select(".annex-label").eachText()).containsExactly("附件");
    }

    @Test
    void severalAnnexesAreNumbered() throws IOException {
        site.form(ANNEX + ANNEX);
        assertThat(bodyOf("支出: 3\n").select(".annex-label").eachText()).containsExactly("附件1", "附件2");
    }

    @Test
    void noPlaceOfANumberIsLeftOver() throws IOException {
        site.form(ANNEX + ANNEX);
        assertThat(bodyOf("支出: 3\n").wholeText()).doesNotContainPattern("[\\uFDD0-\\uFDEF]");
    }

    @Test
    void sectionsOfAnAnnexAreNumberedAnew() throws IOException {
        site.form("<@section title=\"正文\"></@section>\n" + ANNEX);
        assertThat(bodyOf("支出: 3\n").select(".annex h3").eachText()).containsExactly("一、表");
    }
}
