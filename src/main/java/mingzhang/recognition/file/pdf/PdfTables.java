package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Characters;

/** Puts the parts of a table on several pages together. */
final class PdfTables {
    private static final int MOST_HEADS = 6;

    private PdfTables() {}

    /** A part of a table, with the characters of its page. */
    record Part(PdfGrid grid, List<PdfGlyph> glyphs) {
        /** Whether what follows it without text between is the same table. */
        boolean goesOnIn(Part next) {
            return grid.isAsWideAs(next.grid);
        }

        private Part withColumnsOf(List<Part> parts) {
            PdfGrid wider = grid;
            for (Part part : parts) {
                wider = wider.withColumnsOf(part.grid);
            }
            return new Part(wider, glyphs);
        }
    }

    /** The rows of a table that consists of these parts. */
    static List<List<Cell>> rows(List<Part> parts) {
        return parts.stream()
                .map(part -> part.withColumnsOf(parts))
                .map(part -> PdfCells.rows(part.grid(), part.glyphs()))
                .reduce(PdfTables::joined)
                .orElseThrow();
    }

    private static List<List<Cell>> joined(List<List<Cell>> rows, List<List<Cell>> next) {
        List<List<Cell>> joined = new ArrayList<>(rows);
        int heads = heads(rows, next);
        int from = heads;
        if (heads < next.size() && isRestOfRow(rows.get(rows.size() - 1), next.get(heads))) {
            complete(joined, next.get(heads));
            from++;
        }
        int shift = joined.size() - from;
        List<Cell> last = joined.get(joined.size() - 1);
        for (int row = from; row < next.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < next.get(row).size(); column++) {
                Cell cell = next.get(row).get(column);
                boolean goesOn = cell.row() <= from && isRestOfGroup(next.get(from), column);
                cells.add(
                        goesOn
                                ? last.get(column)
                                : new Cell(cell.text(), Math.max(cell.row(), from) + shift, cell.column()));
            }
            joined.add(cells);
        }
        return joined;
    }

    /** How many rows at the top of a page repeat the first ones of the table, whatever lines are drawn between their cells. */
    private static int heads(List<List<Cell>> rows, List<List<Cell>> next) {
        return IntStream.rangeClosed(1, Math.min(MOST_HEADS, Math.min(rows.size(), next.size())))
                .filter(count ->
                        letters(rows, count).length > 0 && Arrays.equals(letters(rows, count), letters(next, count)))
                .max()
                .orElse(0);
    }

    private static int[] letters(List<List<Cell>> rows, int count) {
        return rows.subList(0, count).stream()
                .flatMap(List::stream)
                .distinct()
                .flatMapToInt(cell -> cell.plain().chars())
                .sorted()
                .toArray();
    }

    /** An empty cell with only empty ones before it, where others in its row are not: the group above goes on. */
    private static boolean isRestOfGroup(List<Cell> cells, int column) {
        return IntStream.rangeClosed(0, column)
                        .allMatch(each -> cells.get(each).plain().isEmpty())
                && cells.stream()
                        .filter(cell -> !cell.plain().isEmpty())
                        .findFirst()
                        .filter(cell -> !isNumber(cell))
                        .isPresent();
    }

    private static boolean isNumber(Cell cell) {
        return Characters.number(cell.text(), "%", "分").isPresent();
    }

    /** Whether a row holds nothing but words of cells that are not empty in the row above: a page has cut it. */
    private static boolean isRestOfRow(List<Cell> above, List<Cell> cells) {
        boolean isEmptyAtFirst = cells.get(0).plain().isEmpty();
        return isEmptyAtFirst
                && cells.stream().anyMatch(cell -> !cell.plain().isEmpty())
                && IntStream.range(0, Math.min(above.size(), cells.size()))
                        .filter(column -> !cells.get(column).plain().isEmpty())
                        .noneMatch(column -> above.get(column).plain().isEmpty() || isNumber(cells.get(column)));
    }

    private static void complete(List<List<Cell>> rows, List<Cell> rest) {
        int last = rows.size() - 1;
        List<Cell> completed = new ArrayList<>();
        for (int column = 0; column < rest.size(); column++) {
            Cell cell = rows.get(last).get(column);
            String more = rest.get(column).text();
            completed.add(new Cell(more.isEmpty() ? cell.text() : cell.text() + more, cell.row(), cell.column()));
        }
        rows.set(last, completed);
    }
}
