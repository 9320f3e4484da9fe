package mingzhang.print.typeset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.print.typeset.TableGrid.Cell;
import org.w3c.dom.Element;

/**
 * Widens columns in which a number, a date or a word does not fit, and those that make rows high, at the cost of those
 * that have room. Lengths in points.
 */
final class ColumnWidths {
    static final double DOTS_PER_POINT = 80.0 / 3;

    private static final Pattern PADDING = Pattern.compile("padding-right:([\\d.]+)em");
    /** Blank and line beside the text of a cell. */
    private static final double FRAME = 7.5;
    /** The type of changes below numbers. */
    private static final double CHANGE = 8;
    /** Characters that at least stand beside each other in a text column. */
    private static final double FEWEST = 2;

    private static final double FEWEST_OF_FEW_COLUMNS = 4;
    private static final int FEW_COLUMNS = 6;
    /** The widths that a table asks for stay unless others save this part of its lines. */
    private static final double WORTH = 0.1;

    private final TextWidth width;
    private final double size;
    private final double[] present;
    private final double[] needed;
    private final RowHeights rows;

    private ColumnWidths(TextWidth width, double size, int columns) {
        this.width = width;
        this.size = size;
        this.present = new double[columns];
        this.needed = new double[columns];
        this.rows = new RowHeights(size, FRAME);
    }

    static ColumnWidths of(Element table, double size, PageBoxes pages, TextWidth width) {
        TableGrid grid = TableGrid.of(table);
        ColumnWidths columns = new ColumnWidths(width, size, grid.columns());
        grid.rows().forEach(row -> columns.addRow(row, pages));
        return columns;
    }

    private void addRow(List<Cell> cells, PageBoxes pages) {
        double[] lengths = new double[present.length];
        for (Cell cell : cells) {
            if (cell.span() == 1) {
                String text = cell.text();
                double length = width.of(text, cell.isStrong()) * size;
                lengths[cell.column()] = length;
                if (pages.has(cell.element())) {
                    present[cell.column()] = pages.box(cell.element()).getWidth() / DOTS_PER_POINT;
                    needed[cell.column()] = Math.max(needed[cell.column()], need(cell, text, length) + FRAME);
                }
            }
        }
        rows.add(lengths);
    }

    /** What a cell needs between its blanks and lines. */
    private double need(Cell cell, String text, double length) {
        Element element = cell.element();
        if (Elements.hasClass(element, "number") && !cell.isHead()) {
            Matcher padding = PADDING.matcher(element.getAttribute("style"));
            double blank = padding.find() ? Double.parseDouble(padding.group(1)) * size : 0;
            return Math.max(width.of(cell.change(), cell.isStrong()) * CHANGE, length + blank);
        }
        double fewest = present.length > FEW_COLUMNS ? FEWEST : FEWEST_OF_FEW_COLUMNS;
        double term = cell.isHead() ? longestTerm(element) : 0;
        return Math.max(Math.min(fewest * size, length), Math.max(term, longestPiece(text, cell.isStrong())) * size);
    }

    /** What a head of a column keeps in one piece. */
    private double longestTerm(Element head) {
        return Elements.named(head, "span").stream()
                .filter(span -> Elements.hasClass(span, "together"))
                .mapToDouble(span -> width.of(span.getTextContent(), true))
                .max()
                .orElse(0);
    }

    private double longestPiece(String text, boolean isStrong) {
        return LineBreaks.pieces(text).stream()
                .mapToDouble(piece -> width.of(piece.strip(), isStrong))
                .max()
                .orElse(0);
    }

    /** How much of the type's size is left when everything fits into a place of this width; at most 1. */
    double scale(double place) {
        double frames = present.length * FRAME;
        return Math.min(1, (place - frames) / Math.max(1, Arrays.stream(needed).sum() - frames));
    }

    /** Whether every column is as wide as it has to be. */
    boolean fit() {
        return IntStream.range(0, present.length)
                .allMatch(column -> present[column] == 0 || needed[column] <= present[column] + 0.1);
    }

    /** Whether other widths would save lines enough. */
    boolean areUneven() {
        if (IntStream.range(0, present.length).anyMatch(column -> present[column] == 0)) {
            return false;
        }
        double lines = rows.lines(present);
        return lines > rows.count() && rows.lines(balanced(present)) < lines * (1 - WORTH);
    }

    private double[] balanced(double[] widths) {
        return ColumnBalance.of(widths, needed, rows, size);
    }

    /** Keeps the widths that came out, where each column has some cell of its own, so that no layout measures it again. */
    static void keep(Element table, PageBoxes pages) {
        TableGrid grid = TableGrid.of(table);
        double[] present = new double[grid.columns()];
        grid.cells()
                .filter(cell -> cell.span() == 1 && pages.has(cell.element()))
                .forEach(cell ->
                        present[cell.column()] = pages.box(cell.element()).getWidth() / DOTS_PER_POINT);
        if (Arrays.stream(present).allMatch(each -> each > 0)) {
            ask(table, present);
            Elements.addStyle(table, "table-layout:fixed");
        }
    }

    /** Replaces the widths that the table asks for, so that it fills a place. */
    void apply(Element table, double place) {
        ask(table, widths(place));
    }

    /** The engine knows whole percents only, so widths are asked for in points. */
    private static void ask(Element table, double[] widths) {
        Elements.children(table).stream()
                .filter(child -> child.getTagName().equals("colgroup"))
                .forEach(table::removeChild);
        Element group = table.getOwnerDocument().createElement("colgroup");
        for (double each : widths) {
            Element column = table.getOwnerDocument().createElement("col");
            column.setAttribute("style", String.format(Locale.ROOT, "width:%.4fpt", each));
            group.appendChild(column);
        }
        Element first = Elements.children(table).get(0);
        table.insertBefore(group, first.getTagName().equals("caption") ? first.getNextSibling() : first);
    }

    private double[] widths(double place) {
        double lacking = IntStream.range(0, present.length)
                .mapToDouble(column -> Math.max(0, -spare(column)))
                .sum();
        double sparing = IntStream.range(0, present.length)
                .mapToDouble(column -> Math.max(0, spare(column)))
                .sum();
        double taken = Math.min(1, lacking / Math.max(sparing, 0.01));
        double[] fitting = IntStream.range(0, present.length)
                .mapToDouble(column -> present[column] - (spare(column) > 0 ? spare(column) * taken : spare(column)))
                .toArray();
        double scale = place / Arrays.stream(fitting).sum();
        return balanced(Arrays.stream(fitting).map(each -> each * scale).toArray());
    }

    private double spare(int column) {
        return present[column] - needed[column];
    }
}
