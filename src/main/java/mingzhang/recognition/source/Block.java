package mingzhang.recognition.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paragraph or a table. */
public sealed interface Block {
    /** Where it begins. */
    Place place();

    /** All of its text, a table's rows as lines with tabs. */
    String text();

    /**
     * A paragraph.
     *
     * @param text with the number that the word processor puts before it
     * @param level its outline level as the file's styles say, from 1; 0 if they say nothing
     */
    record Paragraph(String text, int level, Place place) implements Block {}

    /**
     * A table.
     *
     * @param rows its rows; a cell that spans several columns or rows stands in each place that it covers
     * @param lines where each row stands
     */
    record Table(List<List<Cell>> rows, Place place, List<Integer> lines) implements Block {
        /** Copies the lists. */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            lines = List.copyOf(lines);
        }

        /** A table whose rows stand each on a line of its own. */
        public Table(List<List<Cell>> rows, Place place) {
            this(
                    rows,
                    place,
                    IntStream.range(0, rows.size())
                            .map(row -> place.line() + row)
                            .boxed()
                            .toList());
        }

        /** The cell at a place; empty text beyond the row's end. */
        public Cell cell(int row, int column) {
            List<Cell> cells = rows.get(row);
            return column < cells.size() ? cells.get(column) : new Cell("", row, column);
        }

        /** Where a row stands. */
        public Place place(int row) {
            return place.at(lines.get(row));
        }

        /** The number of columns of the longest row. */
        public int width() {
            return rows.stream().mapToInt(List::size).max().orElse(0);
        }

        @Override
        public String text() {
            return rows.stream().map(row -> line(row)).collect(Collectors.joining("\n"));
        }

        /** A row's own cells, with tabs between them. */
        public static String line(List<Cell> row) {
            return row.stream()
                    .distinct()
                    .map(cell -> cell.text().replaceAll("\\s+", " ").strip())
                    .collect(Collectors.joining("\t"));
        }
    }

    /**
     * A cell.
     *
     * @param text as it is shown, lines of it divided by LF
     * @param row the first row that it covers, from 0
     * @param column the first column that it covers, from 0
     */
    record Cell(String text, int row, int column) {
        /** Its text without any blanks, digits and signs half-width. */
        public String plain() {
            return Characters.plain(text);
        }

        /** Whether it begins here, and does not merely reach over from another place. */
        public boolean beginsAt(int otherRow, int otherColumn) {
            return row == otherRow && column == otherColumn;
        }
    }
}
