package mingzhang.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import mingzhang.print.font.FontProgram;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One face of a family, parsed once and only read afterwards.
 *
 * @param family the name that style sheets use, from the font's naming table
 * @param weight from 100 to 900, from the font's OS/2 table
 * @param program its outlines and advances
 */
record FontFace(String family, int weight, FontProgram program) {

    static FontFace parse(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // Substitutions cost a look-up for every run of text and Chinese needs none of them.
        font.setEnableGsub(false);
        readAllTables(font);
        NamingTable naming = font.getNaming();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        if (naming == null || metrics == null) {
            throw new IOException("the font gives itself no name or no weight");
        }
        return new FontFace(naming.getFontFamily(), metrics.getWeightClass(), new FontProgram(bytes, font));
    }

    /** Tables are parsed lazily and without a lock: a font is safe for many threads only after all of them are read. */
    private static void readAllTables(TrueTypeFont font) throws IOException {
        for (TTFTable table : font.getTables()) {
            font.getTableBytes(table);
        }
        font.getHeader();
        font.getHorizontalHeader();
        font.getMaximumProfile();
        font.getHorizontalMetrics();
        font.getVerticalHeader();
        font.getVerticalMetrics();
        font.getIndexToLocation();
        font.getGlyph();
        font.getPostScript();
        font.getKerning();
        font.getName();
    }

    /** How wide a text is, in units of the type's size. */
    double width(String text) {
        return program.width(text);
    }

    TrueTypeFont font() {
        return program.font();
    }

    String postScriptName() {
        try {
            return Objects.requireNonNullElse(font().getName(), "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int codePoint) {
        return program.has(codePoint);
    }

    /** Adds the code points that it can draw to a set. */
    void addTo(BitSet codePoints) {
        codePoints.or(program.characters());
    }
}
