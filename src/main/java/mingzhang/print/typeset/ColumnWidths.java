package mingzhang.print.typeset;

import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.print.typeset.TableGrid.Cell;
import org.w3c.dom.Element;

/** Widens columns in which a number, a date or a word does not fit, at the cost of those that have room. Lengths in points. */
final class ColumnWidths {
    /** The engine measures a CSS pixel in 20 dots. */
    static final double DOTS_PER_POINT = 20 * 96 / 72.0;

    private static final Pattern PADDING = Pattern.compile("padding-right:([\\d.]+)em");
    /** Blank and line beside the text of a cell. */
    private static final double FRAME = 7.5;

    private final TextWidth width;
    private final double size;
    private final double[] present;
    private final double[] needed;

    private ColumnWidths(TextWidth width, double size, int columns) {
        this.width = width;
        this.size = size;
        this.present = new double[columns];
        this.needed = new double[columns];
    }

    static ColumnWidths of(Element table, double size, PageBoxes pages, TextWidth width) {
        TableGrid grid = TableGrid.of(table);
        ColumnWidths columns = new ColumnWidths(width, size, grid.columns());
        grid.cells()
                .filter(cell -> cell.span() == 1 && pages.has(cell.element()))
                .forEach(cell -> {
                    Box box = pages.box(cell.element());
                    columns.present[cell.column()] = box.getWidth() / DOTS_PER_POINT;
                    columns.needed[cell.column()] = Math.max(columns.needed[cell.column()], columns.need(cell));
                });
        return columns;
    }

    private double need(Cell cell) {
        Element element = cell.element();
        boolean isStrong = cell.isStrong();
        if (Elements.hasClass(element, "number") && !cell.isHead()) {
            Matcher padding = PADDING.matcher(element.getAttribute("style"));
            double blank = padding.find() ? Double.parseDouble(padding.group(1)) * size : 0;
            return width.of(cell.text(), isStrong) * size + FRAME + blank;
        }
        return LineBreaks.pieces(cell.text()).stream()
                                .mapToDouble(piece -> width.of(piece.strip(), isStrong))
                                .max()
                                .orElse(0)
                        * size
                + FRAME;
    }

    /** How much of the type's size is left when everything fits; at most 1. */
    double scale() {
        return Math.min(
                1,
                IntStream.range(0, present.length)
                                .mapToDouble(column -> present[column])
                                .sum()
                        / Math.max(
                                1,
                                IntStream.range(0, needed.length)
                                        .mapToDouble(column -> needed[column])
                                        .sum()));
    }

    /** Whether every column is as wide as it has to be. */
    boolean fit() {
        return IntStream.range(0, present.length)
                .allMatch(column -> present[column] == 0 || needed[column] <= present[column] + 0.1);
    }

    /** Replaces the widths that the table asks for. */
    void apply(Element table) {
        Elements.children(table).stream()
                .filter(child -> child.getTagName().equals("colgroup"))
                .forEach(table::removeChild);
        Element group = table.getOwnerDocument().createElement("colgroup");
        for (double share : shares()) {
            Element column = table.getOwnerDocument().createElement("col");
            column.setAttribute("style", String.format(Locale.ROOT, "width:%.2f%%", share * 100));
            group.appendChild(column);
        }
        Element first = Elements.children(table).get(0);
        table.insertBefore(group, first.getTagName().equals("caption") ? first.getNextSibling() : first);
    }

    private List<Double> shares() {
        double total = IntStream.range(0, present.length)
                .mapToDouble(column -> present[column])
                .sum();
        double lacking = IntStream.range(0, present.length)
                .mapToDouble(column -> Math.max(0, -spare(column)))
                .sum();
        double sparing = IntStream.range(0, present.length)
                .mapToDouble(column -> Math.max(0, spare(column)))
                .sum();
        double taken = Math.min(1, lacking / Math.max(sparing, 0.01));
        List<Double> shares = new ArrayList<>();
        for (int column = 0; column < present.length; column++) {
            double spare = spare(column);
            shares.add((present[column] - (spare > 0 ? spare * taken : spare)) / total);
        }
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.stream().map(share -> share / sum).toList();
    }

    private double spare(int column) {
        return present[column] - needed[column];
    }
}
