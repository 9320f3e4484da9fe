package mingzhang.download;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.download.Grid.Area;
import mingzhang.download.Table.Cell;

/**
 * A table as CSV: one line of heads, in which the heads above each other are joined without the numbers of the columns
 * (栏次), and the unit of the numbers stands in brackets; then a line for each row. A cell that spans rows is repeated in each of them.
 */
public final class TableCsv {
    private static final Pattern UNIT =
            Pattern.compile("金额单位[:：]\\s*([^\\s（(，,；;]{1,4})|(?<!金额)单位[:：]\\s*([十百千万亿]*元)(?![^\\s（(，,；;])");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("栏次|\\d+");
    private static final Pattern OWN_UNIT = Pattern.compile(".*([（(].*[）)]|%|率).*");

    private static final String MONEY = "元";

    private final Table table;
    private final Grid grid;

    private TableCsv(Table table) {
        this.table = table;
        this.grid = Grid.of(table);
    }

    /** The bytes of the file. */
    public static byte[] of(Table table) {
        return new TableCsv(table).csv().bytes();
    }

    private Csv csv() {
        Csv csv = new Csv();
        int first = grid.headRows();
        if (first > 0) {
            csv.add(heads());
        }
        for (int row = first; row < grid.rows(); row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < grid.columns(); column++) {
                fields.add(field(row, column));
            }
            csv.add(fields);
        }
        return csv;
    }

    private String field(int row, int column) {
        Optional<Area> area = grid.at(row, column).filter(found -> found.column() == column);
        return area.map(Area::cell)
                .map(cell -> cell.number().map(PlainNumber::text).orElse(cell.text()))
                .orElse("");
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            String head = withUnit(head(column), column);
            int times = used.merge(head, 1, Integer::sum);
            heads.add(times == 1 ? head : head + " " + times);
        }
        return heads;
    }

    private String head(int column) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < grid.headRows(); row++) {
            String word = grid.at(row, column)
                    .map(area -> area.cell().text().replace("\n", ""))
                    .orElse("");
            if (!word.isEmpty()
                    && !COLUMN_NUMBER.matcher(word).matches()
                    && (words.isEmpty() || !words.get(words.size() - 1).equals(word))) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private String withUnit(String head, int column) {
        List<String> units = grid.areas().stream()
                .filter(area -> area.column() == column)
                .map(Area::cell)
                .filter(cell ->
                        cell.number().filter(number -> !number.isPercent()).isPresent())
                .map(Cell::unit)
                .distinct()
                .toList();
        return units.size() == 1 && !OWN_UNIT.matcher(head).matches()
                ? printed(units.get(0)).map(unit -> head + "（" + unit + "）").orElse(head)
                : head;
    }

    /** Money is printed in the unit that the lines above the table name. */
    private Optional<String> printed(String unit) {
        return unit.equals(MONEY)
                ? table.lead().stream()
                        .map(UNIT::matcher)
                        .filter(Matcher::find)
                        .map(matcher -> Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)))
                        .findFirst()
                : Optional.of(unit).filter(name -> !name.isEmpty());
    }
}
