package mingzhang.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
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
 * @param font the parsed tables
 * @param glyphs from code point to glyph
 * @param unitsPerEm the units of the font in the size of its type
 */
record FontFace(String family, int weight, TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) {

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
        return new FontFace(
                naming.getFontFamily(),
                metrics.getWeightClass(),
                font,
                font.getUnicodeCmapLookup(),
                font.getUnitsPerEm());
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
        int sum = 0;
        for (int place = 0; place < text.length(); place = text.offsetByCodePoints(place, 1)) {
            sum += advance(glyphs.getGlyphId(text.codePointAt(place)));
        }
        return sum / unitsPerEm;
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String postScriptName() {
        try {
            return Objects.requireNonNullElse(font.getName(), "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Adds the code points that it can draw to a set. */
    void addTo(BitSet codePoints) throws IOException {
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            List<Integer> codes = glyphs.getCharCodes(glyph);
            if (codes != null) {
                codes.forEach(codePoints::set);
            }
        }
    }
}
