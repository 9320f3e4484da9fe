package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Forms and contents whose end would stand nearly alone on a page. */
class TightSettingTest {
    @Test
    void aFormThatIsALittleTooHighIsSetOntoOnePage() throws IOException {
        assertThat(pages(form(30))).isEqualTo(1);
    }

    @Test
    void aFormThatNeedsASecondPageIsSetAsUsual() throws IOException {
        int usual = pages("<p>文字</p>" + form(60));
        assertThat(usual).isEqualTo(3);
    }

    @Test
    void contentsThatAreALittleTooLongAreSetOntoOnePage() throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder parts = new StringBuilder();
        for (int number = 1; number <= 22; number++) {
            lines.append("<li><a href=\"#n%d\">第%d项</a></li>".formatted(number, number));
            parts.append("<h2 id=\"n%d\">第%d项</h2><p>文字</p>".formatted(number, number));
        }
        byte[] pdf = Samples.PRINTER.print(Samples.withBody(
                "<nav class=\"contents\"><p class=\"contents-title\">目　录</p><ul>" + lines + "</ul></nav>" + parts));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(Samples.textOfPage(document, 1)).contains("第22项");
        }
    }

    @Test
    void notesThatAreALittleTooLongAreSetOntoTheSamePage() throws IOException {
        String notes = "<section class=\"notes\"><ol>" + "<li>据实填列。</li>".repeat(5) + "</ol></section>";
        assertThat(pages("<p>文字</p>".repeat(18) + notes)).isEqualTo(1);
    }

    private static String form(int rows) {
        return "<section class=\"annex\"><p class=\"annex-label\">附件1</p><h2 class=\"annex-title\">自评表</h2>"
                + "<div class=\"table\"><table class=\"compact\"><caption>绩效指标</caption><thead><tr><th scope=\"col\">指标</th>"
                + "<th scope=\"col\">得分</th></tr></thead><tbody>"
                + "<tr><td class=\"text\">数量指标</td><td class=\"number\">10</td></tr>".repeat(rows)
                + "</tbody></table></div></section>";
    }

    private static int pages(String body) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.PRINTER.print(Samples.withBody(body)))) {
            return document.getNumberOfPages();
        }
    }
}
