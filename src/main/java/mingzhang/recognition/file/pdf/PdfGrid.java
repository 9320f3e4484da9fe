package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The fields between the lines of a table; where a line is missing, fields are one cell. */
final class PdfGrid {
    private static final double OPEN_SIDE = 8;

    private final double[] columns;
    private final double[] rows;
    private final List<PdfRuling> rulings;
    private final int[][] cells;

    private PdfGrid(double[] columns, double[] rows, List<PdfRuling> rulings) {
        this.columns = columns;
        this.rows = rows;
        this.rulings = rulings;
        this.cells = new int[rows.length - 1][columns.length - 1];
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                cells[row][column] = row * width() + column;
            }
        }
        join();
    }

    /** The tables that the lines of a page make, from the top. */
    static List<PdfGrid> of(List<PdfRuling> rulings) {
        List<PdfGrid> grids = new ArrayList<>();
        for (List<PdfRuling> lines : meeting(rulings)) {
            double[] columns = edges(lines, false);
            double[] rows = edges(lines, true);
            if (columns.length > 2 && rows.length > 1) {
                PdfGrid grid = new PdfGrid(columns, rows, lines);
                if (Arrays.stream(grid.cells)
                                .flatMapToInt(Arrays::stream)
                                .distinct()
                                .count()
                        > 1) {
                    grids.add(grid);
                }
            }
        }
        grids.sort(Comparator.comparingDouble(PdfGrid::top));
        return grids;
    }

    /** Lines that meet, directly or by others. */
    private static List<List<PdfRuling>> meeting(List<PdfRuling> rulings) {
        List<PdfRuling> rest = new ArrayList<>(rulings);
        List<List<PdfRuling>> all = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<PdfRuling> found = new ArrayList<>(List.of(rest.remove(rest.size() - 1)));
            for (int index = 0; index < found.size(); index++) {
                PdfRuling line = found.get(index);
                List<PdfRuling> next = rest.stream().filter(line::meets).toList();
                found.addAll(next);
                rest.removeAll(next);
            }
            all.add(found);
        }
        return all;
    }

    /** The places of the lines of one direction; a side without a line is where those of the other direction end. */
    private static double[] edges(List<PdfRuling> lines, boolean isAcross) {
        TreeSet<Double> edges = new TreeSet<>();
        lines.stream()
                .filter(line -> line.isAcross() == isAcross)
                .map(PdfRuling::at)
                .sorted()
                .filter(at -> edges.isEmpty() || at - edges.last() > PdfRuling.SAME)
                .forEach(edges::add);
        if (edges.isEmpty()) {
            return new double[0];
        }
        List<PdfRuling> others =
                lines.stream().filter(line -> line.isAcross() != isAcross).toList();
        double first = others.stream().mapToDouble(PdfRuling::from).min().orElse(edges.first());
        double last = others.stream().mapToDouble(PdfRuling::to).max().orElse(edges.last());
        if (first < edges.first() - OPEN_SIDE) {
            edges.add(first);
        }
        if (last > edges.last() + OPEN_SIDE) {
            edges.add(last);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void join() {
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                double middle = (columns[column] + columns[column + 1]) / 2;
                double centre = (rows[row] + rows[row + 1]) / 2;
                if (column + 1 < width() && !isRuled(false, columns[column + 1], centre)) {
                    replace(cells[row][column + 1], cells[row][column]);
                }
                if (row + 1 < height() && !isRuled(true, rows[row + 1], middle)) {
                    replace(cells[row + 1][column], cells[row][column]);
                }
            }
        }
    }

    private void replace(int former, int now) {
        int cell = Math.min(former, now);
        int other = Math.max(former, now);
        for (int[] row : cells) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column] == other ? cell : row[column];
            }
        }
    }

    private boolean isRuled(boolean isAcross, double at, double place) {
        return rulings.stream()
                .anyMatch(line -> line.isAcross() == isAcross
                        && Math.abs(line.at() - at) <= PdfRuling.SAME
                        && line.from() <= place
                        && place <= line.to());
    }

    int height() {
        return rows.length - 1;
    }

    int width() {
        return columns.length - 1;
    }

    double top() {
        return rows[0];
    }

    double bottom() {
        return rows[rows.length - 1];
    }

    /** Whether another table is as wide and begins as far from the left. */
    boolean isAsWideAs(PdfGrid other) {
        return Math.abs(columns[0] - other.columns[0]) <= PdfRuling.SAME
                && Math.abs(columns[width()] - other.columns[other.width()]) <= PdfRuling.SAME;
    }

    /** This table with the columns of another besides its own; they change none of its cells. */
    PdfGrid withColumnsOf(PdfGrid other) {
        TreeSet<Double> all = new TreeSet<>();
        Arrays.stream(columns).forEach(all::add);
        Arrays.stream(other.columns)
                .filter(edge -> all.subSet(edge - PdfRuling.SAME, true, edge + PdfRuling.SAME, true)
                        .isEmpty())
                .forEach(all::add);
        return new PdfGrid(all.stream().mapToDouble(Double::doubleValue).toArray(), rows, rulings);
    }

    /** The cell of a field; cells have the numbers of their first fields, counted by rows. */
    int cell(int row, int column) {
        return cells[row][column];
    }

    /** The cell in which a character stands; empty if it stands outside. */
    OptionalInt cell(PdfGlyph glyph) {
        int column = field(columns, glyph.middle());
        int row = field(rows, glyph.height());
        return column < 0 || row < 0 ? OptionalInt.empty() : OptionalInt.of(cells[row][column]);
    }

    private static int field(double[] edges, double place) {
        return IntStream.range(0, edges.length - 1)
                .filter(index -> edges[index] <= place && place < edges[index + 1])
                .findFirst()
                .orElse(-1);
    }

    /** How wide a cell is. */
    double width(int cell) {
        int row = cell / width();
        int column = cell % width();
        int end = column;
        while (end + 1 < width() && cells[row][end + 1] == cell) {
            end++;
        }
        return columns[end + 1] - columns[column];
    }

    double left(int cell) {
        return columns[cell % width()];
    }
}
