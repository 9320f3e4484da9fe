package mingzhang.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the elements of a drawing. All lengths are in the drawing's own units. */
final class Svg {
    static final double FONT = 14;
    static final double LINE = 18;
    private static final double LATIN = 0.56;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final StringBuilder elements = new StringBuilder();

    /** How a text stands to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void text(double x, double y, Anchor anchor, String text) {
        elements.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor.name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(escape(text))
                .append("</text>");
    }

    /** Several lines, the first of them at {@code y}. */
    void lines(double x, double y, Anchor anchor, List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            text(x, y + index * LINE, anchor, lines.get(index));
        }
    }

    void line(double fromX, double fromY, double toX, double toY) {
        elements.append("<path class=\"axis\" d=\"M")
                .append(point(fromX, fromY))
                .append('L')
                .append(point(toX, toY))
                .append("\" fill=\"none\" stroke=\"#6b7280\"/>");
    }

    void path(String style, String path) {
        elements.append("<path ").append(style).append(" d=\"").append(path).append("\"/>");
    }

    /** A rectangle with the tone's hatching. */
    void rectangle(Tone tone, double x, double y, double width, double height) {
        rectangle(tone.fill(), x, y, width, height);
        String hatching = tone.hatching(x, y, width, height);
        if (!hatching.isEmpty()) {
            path(Tone.stroke(), hatching);
        }
    }

    void rectangle(String style, double x, double y, double width, double height) {
        elements.append("<rect ")
                .append(style)
                .append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\"/>");
    }

    void circle(String style, double x, double y, double radius) {
        elements.append("<circle ")
                .append(style)
                .append(" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"")
                .append(number(radius))
                .append("\"/>");
    }

    /** The whole drawing. The page's {@code data-alt} becomes the {@code alt} that PDF/UA asks for. */
    String document(Chart chart, double width, double height) {
        String title = escape(chart.title() + (chart.unit().isEmpty() ? "" : "（单位：" + chart.unit() + "）"));
        String description = escape(chart.description());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" data-alt=\"" + title + "："
                + description + "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 "
                + number(width) + " " + number(height) + "\"><title>" + title + "</title><desc>" + description
                + "</desc><g font-family=\"'Report Hei','Report Song'\" font-size=\"" + number(FONT)
                + "\" fill=\"currentColor\">" + elements + "</g></svg>";
    }

    /** How wide a text is at most. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE_CHARACTER ? FONT : FONT * LATIN)
                .sum();
    }

    /** A text in lines no wider than wanted. */
    static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (line.length() > 0 && width(line.toString() + Character.toString(character)) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        });
        lines.add(line.toString());
        return lines;
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** With one decimal, whatever the locale. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long absolute = Math.abs(tenths);
        return sign + absolute / 10 + (absolute % 10 == 0 ? "" : "." + absolute % 10);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
