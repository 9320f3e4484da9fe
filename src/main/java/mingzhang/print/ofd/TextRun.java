package mingzhang.print.ofd;

import java.util.ArrayList;
import java.util.List;

/** Characters of one font, size and colour on one baseline. Lengths in points from the upper left corner of the page. */
final class TextRun {
    private static final double SAME = 0.01;

    private final UsedFont font;
    private final double size;
    private final String colour;
    private final double baseline;
    private final List<Double> lefts = new ArrayList<>();
    private final List<Integer> characters = new ArrayList<>();
    private double right = 0;

    TextRun(UsedFont font, double size, String colour, double baseline) {
        this.font = font;
        this.size = size;
        this.colour = colour;
        this.baseline = baseline;
    }

    boolean takes(UsedFont other, double otherSize, String otherColour, double otherBaseline) {
        return other == font
                && Math.abs(otherSize - size) < SAME
                && otherColour.equals(colour)
                && Math.abs(otherBaseline - baseline) < SAME;
    }

    void add(int character, double left, double width) {
        font.use(character);
        characters.add(character);
        lefts.add(left);
        right = Math.max(right, left + width);
    }

    /** Writes it as an object; after the fonts are made. */
    void write(int id, Markup page) {
        double left = lefts.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double top = baseline - size;
        page.open(
                "TextObject",
                "ID",
                Integer.toString(id),
                "Boundary",
                Markup.lengths(left, top, right - left, size * 1.3),
                "Font",
                Integer.toString(font.id()),
                "Size",
                Markup.length(size));
        page.element("FillColor", "", "Value", colour);
        writeNumbers(page);
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        page.element(
                "TextCode",
                text.toString(),
                "X",
                Markup.length(lefts.get(0) - left),
                "Y",
                Markup.length(size),
                "DeltaX",
                distances());
        page.close("TextObject");
    }

    private void writeNumbers(Markup page) {
        int position = 0;
        for (int character : characters) {
            int length = Character.charCount(character);
            if (UsedFont.needsNumber(character)) {
                page.open(
                        "CGTransform",
                        "CodePosition",
                        Integer.toString(position),
                        "CodeCount",
                        Integer.toString(length),
                        "GlyphCount",
                        "1");
                page.element("Glyphs", Integer.toString(font.number(character))).close("CGTransform");
            }
            position += length;
        }
    }

    /** From each character to the next; a character of two codes has nothing between them. */
    private String distances() {
        StringBuilder distances = new StringBuilder();
        for (int index = 0; index < characters.size(); index++) {
            if (UsedFont.needsNumber(characters.get(index))) {
                distances.append(distances.isEmpty() ? "" : " ").append('0');
            }
            if (index + 1 < characters.size()) {
                distances
                        .append(distances.isEmpty() ? "" : " ")
                        .append(Markup.length(lefts.get(index + 1) - lefts.get(index)));
            }
        }
        return distances.toString();
    }
}
