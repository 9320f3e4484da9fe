package mingzhang.print.font;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A font program with TrueType outlines, read once and used by any number of documents and threads. */
public final class FontProgram {
    private final TrueTypeFont font;
    private final Tables tables;
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final char[] advances;

    /**
     * A font program.
     *
     * @param bytes its file; not to be changed
     * @param font the same, parsed
     * @throws IOException if it cannot be read or has no TrueType outlines
     */
    public FontProgram(byte[] bytes, TrueTypeFont font) throws IOException {
        this.font = font;
        this.tables = new Tables(bytes);
        this.characters = CharacterMap.of(font);
        this.unitsPerEm = tables.unitsPerEm();
        this.advances = advances(tables, unitsPerEm);
    }

    private static char[] advances(Tables tables, int unitsPerEm) {
        char[] advances = new char[tables.glyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = (char) Math.round(tables.advance(glyph) * (1000f / unitsPerEm));
        }
        return advances;
    }

    /** The font as parsed. */
    public TrueTypeFont font() {
        return font;
    }

    /** Whether the font can draw a character. */
    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The characters that the font can draw; a copy. */
    public BitSet characters() {
        return characters.characters();
    }

    /** How wide a text is, in units of the type's size; characters that the font lacks are as wide as its sign for them. */
    public double width(String text) {
        int sum = 0;
        int codePoint;
        for (int place = 0; place < text.length(); place += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(place);
            sum += tables.advance(glyph(codePoint));
        }
        return (double) sum / unitsPerEm;
    }

    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** How far a glyph moves on, in thousandths of the type's size. */
    int advance(int glyph) {
        return advances[glyph];
    }

    Tables tables() {
        return tables;
    }

    /**
     * An outline, filled up with zeros to whole words of four bytes.
     *
     * @param numbers the numbers in the document of the glyphs from which a composite is put together
     */
    byte[] outline(int glyph, IntUnaryOperator numbers) {
        byte[] outline = tables.outline(glyph);
        return CompositeOutline.is(outline) ? CompositeOutline.renumbered(outline, numbers) : outline;
    }
}
