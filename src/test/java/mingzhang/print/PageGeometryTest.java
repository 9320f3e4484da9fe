package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The measures of GB/T 9704 on all upright pages of all golden documents, within half a millimetre. */
class PageGeometryTest {
    private static final double MILLIMETRE = PageGeometry.MILLIMETRE;
    private static final Offset<Double> HALF_MILLIMETRE = Offset.offset(PageGeometry.HALF_MILLIMETRE);
    private static final double NUMBER_SIZE = 14;
    private static final double LINE = 28.95;

    private static final List<Folio> FOLIOS = new ArrayList<>();

    /** A page number with its dashes; lengths in points from the upper left corner. */
    private record Folio(int page, double left, double right, double dash) {}

    @BeforeAll
    static void read() throws IOException {
        for (Map.Entry<String, byte[]> print : GoldenPrints.all().entrySet()) {
            try (PDDocument document = Loader.loadPDF(print.getValue())) {
                new FolioReader().writeText(document, Writer.nullWriter());
            }
        }
    }

    private static final class FolioReader extends PDFTextStripper {
        @Override
        protected void writeString(String text, List<TextPosition> characters) throws IOException {
            TextPosition first = characters.get(0);
            if (text.strip().matches("— \\d+ —") && first.getPageHeight() > first.getPageWidth()) {
                TextPosition last = characters.get(text.stripTrailing().length() - 1);
                FOLIOS.add(new Folio(
                        getCurrentPageNo(),
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj() - centre(first)));
            }
        }
    }

    /** How high above the baseline the stroke of a dash lies. */
    private static double centre(TextPosition dash) {
        try {
            Rectangle2D bounds = ((PDVectorFont) dash.getFont())
                    .getNormalizedPath(dash.getCharacterCodes()[0])
                    .getBounds2D();
            return bounds.getCenterY() / 1000 * NUMBER_SIZE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void oddPagesHaveTheirNumberOneCharacterFromTheRight() {
        assertThat(FOLIOS)
                .filteredOn(folio -> folio.page() % 2 == 1)
                .isNotEmpty()
                .allSatisfy(folio ->
                        assertThat(folio.right()).isCloseTo((210 - 26) * MILLIMETRE - NUMBER_SIZE, HALF_MILLIMETRE));
    }

    @Test
    void evenPagesHaveTheirNumberOneCharacterFromTheLeft() {
        assertThat(FOLIOS)
                .filteredOn(folio -> folio.page() % 2 == 0)
                .isNotEmpty()
                .allSatisfy(
                        folio -> assertThat(folio.left()).isCloseTo(28 * MILLIMETRE + NUMBER_SIZE, HALF_MILLIMETRE));
    }

    /** The text area of papers ends 35 mm above the sheet's edge, that of sets of tables 26 mm. */
    @Test
    void theDashesLieSevenMillimetresBelowTheTextArea() {
        assertThat(FOLIOS).allSatisfy(folio -> {
            double belowPapers = folio.dash() - (297 - 35) * MILLIMETRE;
            double belowTables = folio.dash() - (297 - 26) * MILLIMETRE;
            assertThat(Math.min(Math.abs(belowPapers - 7 * MILLIMETRE), Math.abs(belowTables - 7 * MILLIMETRE)))
                    .isLessThan(PageGeometry.HALF_MILLIMETRE);
        });
    }

    @Test
    void linesOfAFullPageStandTwentyTwoToThePage() throws IOException {
        List<TaggedText.Line> lines = bodyOf("公".repeat(28 * 60));
        List<TaggedText.Line> second =
                lines.stream().filter(line -> line.page() == 2).toList();
        assertThat(second).hasSize(22);
        for (int index = 1; index < second.size(); index++) {
            double distance = second.get(index).baseline() - second.get(0).baseline();
            assertThat(distance).isCloseTo(index * LINE, HALF_MILLIMETRE);
        }
    }

    @Test
    void aLineBeginsAndEndsAtTheMargins() throws IOException {
        assertThat(bodyOf("公".repeat(28 * 60)))
                .filteredOn(line -> line.page() == 2)
                .allSatisfy(line -> {
                    assertThat((double) line.left()).isCloseTo(28 * MILLIMETRE, HALF_MILLIMETRE);
                    assertThat((double) line.right()).isCloseTo((210 - 26) * MILLIMETRE, HALF_MILLIMETRE);
                });
    }

    private static List<TaggedText.Line> bodyOf(String paragraph) throws IOException {
        return TaggedText.of(Samples.PRINTER.print(Samples.withBody("<p>" + paragraph + "</p>")))
                .get(0)
                .lines();
    }
}
