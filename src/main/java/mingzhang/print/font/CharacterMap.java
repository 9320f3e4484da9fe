package mingzhang.print.font;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** From characters to the glyphs of a font. */
final class CharacterMap {
    private static final int BLOCK = 8;
    private static final int IN_BLOCK = (1 << BLOCK) - 1;
    private static final char[] NONE = {};

    private final char[][] blocks = new char[(Character.MAX_CODE_POINT >> BLOCK) + 1][];
    private final BitSet characters = new BitSet();

    private CharacterMap() {
        Arrays.fill(blocks, NONE);
    }

    static CharacterMap of(TrueTypeFont font) throws IOException {
        CharacterMap map = new CharacterMap();
        CmapLookup lookup = font.getUnicodeCmapLookup();
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            List<Integer> codePoints = lookup.getCharCodes(glyph);
            if (codePoints != null) {
                for (int codePoint : codePoints) {
                    map.put(codePoint, glyph);
                }
            }
        }
        return map;
    }

    private void put(int codePoint, int glyph) {
        if (blocks[codePoint >> BLOCK].length == 0) {
            blocks[codePoint >> BLOCK] = new char[IN_BLOCK + 1];
        }
        blocks[codePoint >> BLOCK][codePoint & IN_BLOCK] = (char) glyph;
        characters.set(codePoint);
    }

    /** The glyph of a character; 0 if the font has none. */
    int glyph(int codePoint) {
        char[] block = blocks[codePoint >> BLOCK];
        return block.length == 0 ? 0 : block[codePoint & IN_BLOCK];
    }

    /** The characters that the font can draw; a copy. */
    BitSet characters() {
        return (BitSet) characters.clone();
    }
}
