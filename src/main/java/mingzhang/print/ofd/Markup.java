package mingzhang.print.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The XML of one part of an OFD file; lengths are written in millimetres with three decimals. */
final class Markup {
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final int DECIMALS = 3;

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Begins with the outermost element. */
    static Markup of(String root, String... attributes) {
        Markup markup = new Markup();
        markup.text
                .append("<ofd:")
                .append(root)
                .append(" xmlns:ofd=\"")
                .append(NAMESPACE)
                .append('"');
        return markup.attributes(attributes);
    }

    /** Begins an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        text.append("<ofd:").append(element);
        return attributes(attributes);
    }

    private Markup attributes(String... attributes) {
        for (int index = 0; index < attributes.length; index += 2) {
            text.append(' ').append(attributes[index]).append("=\"");
            escape(attributes[index + 1]);
            text.append('"');
        }
        text.append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</ofd:").append(element).append(">\n");
        return this;
    }

    /** A whole element with a text. */
    Markup element(String element, String content, String... attributes) {
        open(element, attributes);
        escape(content);
        return close(element);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void escape(String content) {
        content.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (character >= ' ' || character == '\n' || character == '\t') {
                        text.appendCodePoint(character);
                    }
                }
            }
        });
    }

    /** Lengths in points as millimetres, with blanks between. */
    static String lengths(double... points) {
        StringBuilder lengths = new StringBuilder();
        for (double each : points) {
            lengths.append(lengths.isEmpty() ? "" : " ").append(length(each));
        }
        return lengths.toString();
    }

    static String length(double points) {
        return number(points * MILLIMETRES_PER_POINT);
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
