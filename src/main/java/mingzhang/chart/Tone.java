package mingzhang.chart;

/** How one of several series or slices is filled: told apart by lightness and hatching, not by colour alone. */
enum Tone {
    DARK("#1f4e8c", "#1f4e8c", 0, 0),
    STRIPED("#e9eff7", "#dfe8f3", 0, 6),
    MEDIUM("#7d9fca", "#7d9fca", 0, 0),
    BARRED("#ffffff", "#f4f7fb", 6, 0),
    LIGHT("#b5c9e2", "#b5c9e2", 0, 0),
    CHECKED("#ffffff", "#47719f", 7, 7);

    private static final String STROKE = "#1f4e8c";

    private final String fill;
    private final String plain;
    private final double columnGap;
    private final double rowGap;

    Tone(String fill, String plain, double columnGap, double rowGap) {
        this.fill = fill;
        this.plain = plain;
        this.columnGap = columnGap;
        this.rowGap = rowGap;
    }

    /** The tone of a series or slice; they recur after the sixth. */
    static Tone of(int index) {
        return values()[index % values().length];
    }

    /** Attributes of a filled shape. */
    String fill() {
        return "class=\"tone-" + (ordinal() + 1) + "\" fill=\"" + fill + "\" stroke=\"" + STROKE + "\"";
    }

    /** Attributes of a shape that is not hatched, such as a slice. */
    String plain() {
        return "class=\"slice\" fill=\"" + plain + "\" stroke=\"" + STROKE + "\"";
    }

    /** Attributes of a line. */
    static String stroke() {
        return "class=\"stroke\" fill=\"none\" stroke=\"" + STROKE + "\"";
    }

    /** The lines over a rectangle; empty if it is plain. */
    String hatching(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        if (rowGap > 0) {
            for (double row = y + height - rowGap; row > y; row -= rowGap) {
                path.append('M').append(Svg.point(x, row)).append('H').append(Svg.number(x + width));
            }
        }
        if (columnGap > 0) {
            for (double column = x + columnGap; column < x + width; column += columnGap) {
                path.append('M').append(Svg.point(column, y)).append('V').append(Svg.number(y + height));
            }
        }
        return path.toString();
    }
}
