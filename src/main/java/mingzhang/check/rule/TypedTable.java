package mingzhang.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table typed in a text, in Markdown.
 *
 * @param rows its rows, the head first; the rule below the head is a row without numbers
 */
public record TypedTable(List<Row> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?");
    private static final Pattern TOTAL = Pattern.compile("合\\s*计|总\\s*计|(?:本年)?(?:收入|支出)合计");
    private static final Pattern MARK =
            Pattern.compile("^(?:其中[:：]?|[（(][一二三四五六七八九十\\d]{1,2}[）)]|[一二三四五六七八九十\\d]{1,2}[、.．])+");
    private static final int LABELS = 2;

    /** Copies the rows. */
    public TypedTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param start where it begins in the text
     * @param cells what stands in it
     */
    public record Row(int start, List<String> cells) {
        /** The number in a column; empty if there is none or the row is shorter. */
        public Optional<BigDecimal> number(int column) {
            String cell = column < cells.size() ? cells.get(column) : "";
            return NUMBER.matcher(cell).matches() ? Optional.of(Spread.number(cell)) : Optional.empty();
        }

        /** Whether it is a row of totals. */
        public boolean isTotal() {
            return cells.stream()
                    .limit(LABELS)
                    .anyMatch(cell -> TOTAL.matcher(cell).matches());
        }

        /** What its first cell calls it, without 其中 and numbering. */
        public String name() {
            return MainFigures.name(
                    MARK.matcher(cells.get(0).replace(" ", "").replace("　", "")).replaceFirst(""));
        }
    }

    /** The tables of a text. */
    static List<TypedTable> of(String text) {
        if (text.indexOf('|') < 0) {
            return List.of();
        }
        List<TypedTable> tables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.stripLeading().startsWith("|")) {
                rows.add(row(line, start));
            } else if (!rows.isEmpty()) {
                tables.add(new TypedTable(rows));
                rows.clear();
            }
            start += line.length() + 1;
        }
        if (!rows.isEmpty()) {
            tables.add(new TypedTable(rows));
        }
        return tables;
    }

    private static Row row(String line, int start) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return new Row(
                start,
                List.of(inner.split("\\|", -1)).stream().map(String::strip).toList());
    }

    /** What the head calls a column; empty beyond it. */
    public String head(int column) {
        List<String> cells = rows.get(0).cells();
        return column < cells.size() ? cells.get(column) : "";
    }
}
