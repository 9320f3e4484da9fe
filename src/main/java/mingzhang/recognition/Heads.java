package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;

/**
 * The heads of a table.
 *
 * @param first the first row behind them
 * @param columns the words above each column, from the top, merged heads above each column that they span
 */
record Heads(int first, List<List<String>> columns) {
    private static final int MOST_ROWS = 8;

    Heads {
        columns = columns.stream().map(List::copyOf).toList();
    }

    /** The heads of a table: the rows before the first number, without the numbers of columns (栏次). */
    static Heads of(Table table) {
        int first = 0;
        while (first < Math.min(table.rows().size(), MOST_ROWS)
                && isHead(table.rows().get(first), first)) {
            first++;
        }
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            List<String> words = new ArrayList<>();
            for (int row = 0; row < first; row++) {
                String word = Names.plain(
                        table.cell(row, spanning(table, row, column, first)).text());
                boolean isColumnNumber = isColumnNumbers(table.rows().get(row));
                if (!isColumnNumber && !word.isEmpty() && !words.contains(word)) {
                    words.add(word);
                }
            }
            columns.add(words);
        }
        return new Heads(first, columns);
    }

    /**
     * The column of the head that spans a column in a row: its own, or where its cell is blank above other heads, as text files
     * leave merged cells, the next one to the left that has words and is not below another head than this column.
     */
    private static int spanning(Table table, int row, int column, int first) {
        boolean isAbove = IntStream.range(row + 1, first).anyMatch(below -> !isBlank(table, below, column));
        int from = column;
        while (isAbove && from > 0 && isBlank(table, row, from) && !startsAbove(table, row, from)) {
            from--;
        }
        return isBlank(table, row, from) ? column : from;
    }

    private static boolean startsAbove(Table table, int row, int column) {
        return IntStream.range(0, row).anyMatch(above -> !isBlank(table, above, column));
    }

    private static boolean isBlank(Table table, int row, int column) {
        return table.cell(row, column).plain().isEmpty();
    }

    private static boolean isHead(List<Cell> row, int number) {
        boolean isFirstRow = row.stream().anyMatch(cell -> cell.plain().matches("[一1][、.].*"));
        boolean isTotal = row.stream()
                .filter(cell -> cell.row() == number && !cell.plain().isEmpty())
                .allMatch(cell -> cell.plain().matches("合计|总计|[-—－]+"));
        boolean hasNumber = row.stream()
                .anyMatch(cell -> Characters.number(cell.text(), "%").isPresent());
        return isColumnNumbers(row) || !hasNumber && !isFirstRow && !isTotal;
    }

    /** 栏次 1 2 3 …: the numbers of the columns, also beside 类, 款, 项 above the parts of a code. */
    static boolean isColumnNumbers(List<Cell> row) {
        boolean isNamed = row.stream().anyMatch(cell -> cell.plain().matches("栏次|行次"));
        List<String> numbers = row.stream()
                .distinct()
                .map(Cell::plain)
                .filter(text -> text.matches("\\d{1,2}"))
                .toList();
        boolean isCounting = numbers.size() > 1;
        for (int index = 1; index < numbers.size(); index++) {
            isCounting &= Integer.parseInt(numbers.get(index)) == Integer.parseInt(numbers.get(index - 1)) + 1;
        }
        boolean isOnlyNumbers = row.stream()
                .allMatch(cell -> cell.plain().isEmpty() || cell.plain().matches("\\d{1,2}|栏次|行次|[类款项]|[-—－]+"));
        return isOnlyNumbers && (isNamed || isCounting && numbers.size() > 3);
    }

    /** The first column of which some head fits. */
    Optional<Integer> column(Predicate<String> isWanted) {
        return columns(isWanted).stream().findFirst();
    }

    /** All columns of which some head fits. */
    List<Integer> columns(Predicate<String> isWanted) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).stream().anyMatch(isWanted)) {
                found.add(column);
            }
        }
        return found;
    }

    /** The words above a column, joined by slashes. */
    String path(int column) {
        return String.join("/", columns.get(column));
    }

    /** The lowest word above a column; empty if there is none. */
    String name(int column) {
        List<String> words = columns.get(column);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
