package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a note on pages that lie on their side, about as high as such a page. */
class WideTablePagesTest {
    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 27})
    void noPageIsLeftEmpty(int rows) throws IOException {
        try (PDDocument document = printed(rows)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(Samples.textOfPage(document, page)).containsAnyOf("文字", "科目");
            }
        }
    }

    @Test
    void noteStaysOnThePageOfATableThatFillsIt() throws IOException {
        try (PDDocument document = printed(26)) {
            assertThat(Samples.textOfPage(document, 2)).contains("注：本表反映收入。");
        }
    }

    private static PDDocument printed(int rows) throws IOException {
        return Loader.loadPDF(Samples.PRINTER.print(Samples.withBody("<p>文字</p><div class=\"table wide\">"
                + "<table class=\"accounts compact\"><caption>收入决算表<span class=\"measure\">公开02表</span></caption>"
                + "<thead><tr><th scope=\"col\">项目</th><th scope=\"col\">金额</th></tr></thead><tbody>"
                + "<tr><td class=\"text\">科目</td><td class=\"number\">10.00</td></tr>".repeat(rows)
                + "</tbody></table><p class=\"note\">注：本表反映收入。</p></div>")));
    }
}
