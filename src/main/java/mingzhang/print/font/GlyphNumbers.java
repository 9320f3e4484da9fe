package mingzhang.print.font;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The glyphs that a document uses of a font, numbered in the order of their first use. Each character has a number of
 * its own, so that text taken out of the PDF has the characters that were written, even where two share a glyph.
 */
final class GlyphNumbers {
    private static final int MISSING = 0;
    private static final int NO_CHARACTER = -1;

    private final FontProgram font;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> parts = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private final List<Integer> codePoints = new ArrayList<>();

    GlyphNumbers(FontProgram font) {
        this.font = font;
        add(MISSING, NO_CHARACTER);
    }

    private int add(int glyph, int codePoint) {
        glyphs.add(glyph);
        codePoints.add(codePoint);
        return glyphs.size() - 1;
    }

    /** The number of a character that the font has. */
    int number(int codePoint) {
        return numbers.computeIfAbsent(codePoint, each -> add(font.glyph(each), each));
    }

    /** The number of a glyph from which others are put together. */
    int part(int glyph) {
        return parts.computeIfAbsent(glyph, each -> add(each, NO_CHARACTER));
    }

    int count() {
        return glyphs.size();
    }

    int glyph(int number) {
        return glyphs.get(number);
    }

    int[] glyphs() {
        return glyphs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The character that a number stands for, if it stands for one. */
    OptionalInt codePoint(int number) {
        int codePoint = codePoints.get(number);
        return codePoint == NO_CHARACTER ? OptionalInt.empty() : OptionalInt.of(codePoint);
    }

    /** Equal for equal characters in an equal order. */
    int hashOfCharacters() {
        return codePoints.hashCode();
    }
}
