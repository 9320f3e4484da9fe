package mingzhang.print.typeset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.print.typeset.TableGrid.Cell;
import org.w3c.dom.Element;

/** Lets the decimal points of a column stand below each other: a cell gets the blank that its decimals leave. */
final class DecimalAlignment {
    private static final Pattern NUMBER = Pattern.compile("([+\\-−－]?[\\d,]+)(.*)");
    /** A mark's type as a part of the table's. */
    private static final double MARK = 7 / 10.5;
    /** The usual blank at the end of a cell, in units of the type's size. */
    private static final double PADDING = 3 / 10.5;

    private final TextWidth width;

    DecimalAlignment(TextWidth width) {
        this.width = width;
    }

    void apply(TableGrid grid) {
        grid.bodyColumns().values().forEach(this::align);
    }

    private void align(List<Cell> column) {
        Map<Element, Double> tails = new LinkedHashMap<>();
        for (Cell cell : column) {
            Matcher number = NUMBER.matcher(cell.text());
            if (Elements.hasClass(cell.element(), "number") && number.matches()) {
                tails.put(cell.element(), tail(cell, number.group(2)));
            }
        }
        double widest =
                tails.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (widest > 0) {
            tails.forEach((cell, tail) -> Elements.addStyle(
                    cell, String.format(Locale.ROOT, "padding-right:%.3fem", PADDING + widest - tail)));
        }
    }

    private double tail(Cell cell, String text) {
        double marks = Elements.named(cell.element(), "sup").stream()
                .mapToDouble(mark -> width.of(mark.getTextContent(), cell.isStrong()))
                .sum();
        return width.of(text, cell.isStrong()) - marks * (1 - MARK);
    }
}
