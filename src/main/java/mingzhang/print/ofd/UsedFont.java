package mingzhang.print.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A font and the characters that a document uses of it. */
final class UsedFont {
    /** Tables of a font that draws glyphs and finds them by their characters. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post");

    private static final int LAST_OF_BASIC_PLANE = 0xFFFF;

    private final int id;
    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final SortedSet<Integer> characters = new TreeSet<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    UsedFont(int id, String name, TrueTypeFont font) throws IOException {
        this.id = id;
        this.name = name;
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    String family() throws IOException {
        return font.getNaming() == null ? name : font.getNaming().getFontFamily();
    }

    void use(int character) {
        characters.add(character);
    }

    /** Whether the subset's own table of characters cannot name it, so that a text has to name its glyph. */
    static boolean needsNumber(int character) {
        return character > LAST_OF_BASIC_PLANE;
    }

    /** The glyph of a character in the subset; known once the subset is made. */
    int number(int character) {
        return numbers.getOrDefault(glyphs.getGlyphId(character), 0);
    }

    /** A font with the used characters only. */
    byte[] subset() throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        for (int character : characters) {
            if (needsNumber(character)) {
                subsetter.addGlyphIds(Set.of(glyphs.getGlyphId(character)));
            } else {
                subsetter.add(character);
            }
        }
        subsetter.getGIDMap().forEach((number, glyph) -> numbers.put(glyph, number));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        return bytes.toByteArray();
    }
}
