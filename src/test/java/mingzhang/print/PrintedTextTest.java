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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {
    /** In points from the left edge of an A4 sheet. */
    private static final float PAGE_CENTRE = 297.6f;

    private static final String SENTENCE = "心工支自长一门非甲郟㎡乙〔2024〕①≥85.22万元“两个健康”——丙𬭎丁";

    @ParameterizedTest
    @ValueSource(strings = {"p", "h1", "h2", "h3", "strong", "em", "figcaption"})
    void textIsExtractedExactlyAsItWasWritten(String element) throws IOException {
        assertThat(bodyOf("<h1>题</h1><div><" + element + ">" + SENTENCE + "</" + element + "></div>"))
                .isEqualTo("题" + SENTENCE);
    }

    @Test
    void textOfATableIsExtractedExactlyAsItWasWritten() throws IOException {
        assertThat(bodyOf("<h1>题</h1><div class=\"table\"><table><caption>" + SENTENCE
                        + "</caption><tbody><tr><th>" + SENTENCE + "</th></tr><tr class=\"total\"><td class=\"text\">"
                        + SENTENCE + "</td></tr></tbody></table></div>"))
                .isEqualTo("题" + SENTENCE.repeat(3));
    }

    @Test
    void aFullLineHoldsTwentyEightCharacters() throws IOException {
        assertThat(lines("公".repeat(100)).get(1)).hasSize(28);
    }

    @Test
    void aFullPageHoldsTwentyTwoLines() throws IOException {
        assertThat(lines("公".repeat(28 * 30))).hasSize(22);
    }

    @Test
    void oddPagesHaveTheirNumberOnTheRight() throws IOException {
        assertThat(dashPositions().get(0)).isGreaterThan(PAGE_CENTRE);
    }

    @Test
    void evenPagesHaveTheirNumberOnTheLeft() throws IOException {
        assertThat(dashPositions().get(1)).isLessThan(PAGE_CENTRE);
    }

    private static String bodyOf(String body) throws IOException {
        String text = Samples.text(Samples.PRINTER.print(Samples.withBody(body)));
        return text.replaceAll("\\s", "").replace("—1—", "");
    }

    private static List<String> lines(String paragraph) throws IOException {
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>" + paragraph + "</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Samples.textOfPage(document, 1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("公"))
                    .toList();
        }
    }

    /** Where the first dash of each page stands, in points from the left edge. */
    private static List<Float> dashPositions() throws IOException {
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>" + "公".repeat(28 * 30) + "</p>"));
        List<Float> positions = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> characters) {
                if (text.startsWith("—")) {
                    positions.add(characters.get(0).getX());
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.writeText(document, Writer.nullWriter());
        }
        return positions;
    }
}
