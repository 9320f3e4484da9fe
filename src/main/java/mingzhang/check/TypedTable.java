package mingzhang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table typed in a text, its first row with the heads of its columns.
 *
 * @param rows at least one
 */
record TypedTable(List<Row> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?");

    /** Copies the rows. */
    TypedTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row of a table.
     *
     * @param start where it begins in the text
     * @param cells without blanks around them
     */
    record Row(int start, List<String> cells) {
        /** What stands in a column; nothing beyond the row's end. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        Optional<BigDecimal> number(int column) {
            String cell = cell(column);
            return NUMBER.matcher(cell).matches()
                    ? Optional.of(new BigDecimal(cell.replace(",", "")))
                    : Optional.empty();
        }
    }

    /** The head of a column. */
    String head(int column) {
        return rows.get(0).cell(column);
    }

    /** The tables of a text; none of what is no report. */
    static List<TypedTable> of(ReportText text) {
        if (text.kind() != ReportText.Kind.NARRATIVE || text.prose().text().indexOf('|') < 0) {
            return List.of();
        }
        List<TypedTable> tables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (String line : text.prose().text().split("\n", -1)) {
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
                start, Stream.of(inner.split("\\|", -1)).map(String::strip).toList());
    }
}
