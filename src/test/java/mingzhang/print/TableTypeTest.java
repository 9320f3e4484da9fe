package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The size of the type in tables whose columns have to be widened, in points. */
class TableTypeTest {
    private static final String NARROW = "<div class=\"table\"><table class=\"accounts\"><caption>表</caption><colgroup>"
            + "<col class=\"w-1\"/>" + "<col class=\"w-11\"/>".repeat(9) + "</colgroup><tbody><tr>"
            + "<td class=\"number\">1234.56</td>".repeat(10) + "</tr></tbody></table></div>";

    @Test
    void isThatOfTheStyleSheetWhenThereIsRoom() throws IOException {
        assertThat(sizeOf("1234.56", NARROW)).isEqualTo(9);
    }

    private static float sizeOf(String text, String body) throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Samples.PRINTER.print(Samples.withBody(body)))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> characters) {
                    if (line.contains(text)) {
                        sizes.add(characters.get(0).getFontSizeInPt());
                    }
                }
            }.writeText(document, Writer.nullWriter());
        }
        return sizes.get(0);
    }
}
