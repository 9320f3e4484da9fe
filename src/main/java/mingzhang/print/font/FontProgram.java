package mingzhang.print.font;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntUnaryOperator;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font program with TrueType outlines, read once and used by any number of documents and threads. Each outline is
 * compressed when a document first uses it and kept; that takes less memory than the font's file.
 */
public final class FontProgram {
    private final TrueTypeFont font;
    private final Tables tables;
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final char[] advances;
    private final OutlineCode code;
    private final AtomicReferenceArray<CodedOutline> coded;

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
        this.code = OutlineCode.of(tables);
        this.coded = new AtomicReferenceArray<>(tables.glyphs());
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

    OutlineCode code() {
        return code;
    }

    /**
     * An outline, compressed.
     *
     * @param numbers the numbers in the document of the glyphs from which a composite is put together
     */
    CodedOutline coded(int glyph, IntUnaryOperator numbers) {
        CodedOutline known = coded.get(glyph);
        if (known != null) {
            return known;
        }
        byte[] outline = tables.outline(glyph);
        if (CompositeOutline.is(outline)) {
            return code.encode(CompositeOutline.renumbered(outline, numbers));
        }
        CodedOutline made = code.encode(outline);
        coded.set(glyph, made);
        return made;
    }
}
