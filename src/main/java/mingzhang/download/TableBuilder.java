package mingzhang.download;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.download.Table.Alignment;
import mingzhang.download.Table.Cell;
import mingzhang.download.Table.Row;

/** Gathers one table while it is read. */
final class TableBuilder {
    private static final Pattern WIDTH = Pattern.compile("w-(\\d{1,3})");
    private static final Pattern DEPTH = Pattern.compile("(?:depth|indent)-(\\d)");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,3}");
    private static final int MOST_SPANNED = 1000;

    private final String name;
    private final boolean isWide;
    private final List<BigDecimal> widths = new ArrayList<>();
    private final List<OpenRow> rows = new ArrayList<>();
    private String caption = "";
    private boolean isHead = false;
    private OpenCell cell = new OpenCell(false, List.of(), 1, 1);
    private String unit = "";
    private String mark = "";

    private record OpenRow(boolean isHead, List<String> classes, List<Cell> cells) {}

    private record OpenCell(boolean isHeading, List<String> classes, int columns, int rows) {}

    TableBuilder(String name, boolean isWide) {
        this.name = name;
        this.isWide = isWide;
    }

    void caption(String text) {
        caption = text;
    }

    void column(List<String> classes) {
        classes.stream()
                .map(WIDTH::matcher)
                .filter(Matcher::matches)
                .map(width -> new BigDecimal(width.group(1)))
                .forEach(widths::add);
    }

    void startHead() {
        isHead = true;
    }

    void startBody() {
        isHead = false;
    }

    void startRow(List<String> classes) {
        rows.add(new OpenRow(isHead, classes, new ArrayList<>()));
    }

    void startCell(boolean isHeading, List<String> classes, String columns, String spannedRows) {
        cell = new OpenCell(isHeading, classes, span(columns), span(spannedRows));
        unit = "";
        mark = "";
    }

    /** The open cell holds a figure measured in this unit. */
    void figure(String measured) {
        unit = measured;
    }

    void mark(String text) {
        mark += text;
    }

    void endCell(String text) {
        if (rows.isEmpty()) {
            startRow(List.of());
        }
        OpenRow row = rows.get(rows.size() - 1);
        boolean mayBeNumber =
                !row.isHead() && (!unit.isEmpty() || cell.classes().contains("number"));
        row.cells()
                .add(new Cell(
                        text,
                        mayBeNumber ? PlainNumber.of(text) : Optional.empty(),
                        unit,
                        mark,
                        cell.columns(),
                        cell.rows(),
                        cell.classes().contains("continued"),
                        alignment(row),
                        cell.isHeading() ? Math.max(indent(row.classes()), indent(cell.classes())) : 0));
    }

    private Alignment alignment(OpenRow row) {
        if (row.isHead()) {
            return Alignment.CENTER;
        }
        if (cell.classes().contains("number")) {
            return Alignment.RIGHT;
        }
        return cell.classes().contains("text") ? Alignment.LEFT : Alignment.CENTER;
    }

    private static int indent(List<String> classes) {
        return classes.stream()
                .map(DEPTH::matcher)
                .filter(Matcher::matches)
                .mapToInt(depth -> Integer.parseInt(depth.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static int span(String attribute) {
        return !attribute.isEmpty() && SPAN.matcher(attribute).matches()
                ? Math.min(Integer.parseInt(attribute), MOST_SPANNED)
                : 1;
    }

    /** The table; empty if it has no rows. */
    Optional<Table> build(int number, String heading, List<String> lead, List<String> notes) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        name.isEmpty() ? "table-" + number : name,
                        caption.isEmpty() ? heading : caption,
                        lead,
                        isWide,
                        widths,
                        rows.stream()
                                .map(row -> new Row(row.isHead(), row.classes().contains("total"), row.cells()))
                                .toList(),
                        notes));
    }
}
