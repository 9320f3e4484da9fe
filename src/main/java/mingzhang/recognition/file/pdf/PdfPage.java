package mingzhang.recognition.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What stands on a page, turned so that it can be read.
 *
 * @param height of the page, in points
 */
record PdfPage(double height, double width, List<PdfGlyph> glyphs, List<PdfRuling> rulings) {

    /** All pages of a file. */
    static List<PdfPage> all(PDDocument file) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        PdfCharacters characters = new PdfCharacters();
        for (int number = 0; number < file.getNumberOfPages(); number++) {
            PDPage page = file.getPage(number);
            PdfTurn turn = characters.read(file, number);
            pages.add(new PdfPage(turn.height(), turn.width(), characters.glyphs(turn), PdfStrokes.of(page, turn)));
        }
        return pages;
    }
}
