package mingzhang.recognition.file.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Collects the characters of a page. Those that stand aslant are stamps and watermarks, and left out. */
final class PdfCharacters extends PDFTextStripper {
    /** Parts of characters that fonts give for the characters which look the same, and those. */
    private static final String PARTS =
            "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺗心⺟母⺠民⺩王⺫目⺮竹⺶羊⺷羊⺺聿⺻聿⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private final List<TextPosition> positions = new ArrayList<>();

    /** Reads a page, counted from 0, and says how it is to be turned. */
    PdfTurn read(PDDocument file, int page) throws IOException {
        positions.clear();
        setStartPage(page + 1);
        setEndPage(page + 1);
        writeText(file, Writer.nullWriter());
        Map<Integer, Long> angles = positions.stream()
                .map(position -> Math.round(position.getDir()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int angle = angles.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return new PdfTurn(angle, file.getPage(page).getCropBox());
    }

    /** The characters of the page that was read. */
    List<PdfGlyph> glyphs(PdfTurn turn) {
        return positions.stream().map(position -> glyph(position, turn)).toList();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Matrix matrix = text.getTextMatrix();
        double along = Math.abs(matrix.getScaleX());
        double across = Math.abs(matrix.getShearY());
        boolean isAslant = Math.min(along, across) > Math.max(along, across) / 10;
        if (!isAslant && text.getUnicode() != null) {
            positions.add(text);
        }
    }

    private static PdfGlyph glyph(TextPosition text, PdfTurn turn) {
        Matrix matrix = text.getTextMatrix();
        Point2D place = turn.place(matrix.getTranslateX(), matrix.getTranslateY());
        double size = text.getFontSizeInPt();
        boolean isAlong = Math.round(text.getDir()) == turn.angle();
        return new PdfGlyph(
                shown(text.getUnicode()),
                place.getX(),
                place.getY(),
                isAlong ? text.getWidthDirAdj() : size,
                Math.max(1, Math.abs(size)));
    }

    /** Characters that only fonts know, as those that are typed. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> {
            int part = each < 0x10000 ? PARTS.indexOf((char) each) : -1;
            boolean isForm = each >= 0x2f00 && each <= 0x2fdf || each >= 0xf900 && each <= 0xfaff;
            String character = Character.toString(each);
            if (part >= 0 && part % 2 == 0) {
                shown.append(PARTS.charAt(part + 1));
            } else {
                shown.append(isForm ? Normalizer.normalize(character, Normalizer.Form.NFKC) : character);
            }
        });
        return shown.toString();
    }
}
