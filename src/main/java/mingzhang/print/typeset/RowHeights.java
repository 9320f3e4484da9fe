package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;

/** How many lines the rows of a table take, by the widths of its columns. Lengths in points. */
final class RowHeights {
    /** What the rules for line ends cost of each line, in units of the type's size. */
    private static final double RAGGED = 0.4;

    private final List<double[]> rows = new ArrayList<>();
    private final double size;
    private final double frame;

    /**
     * The rows of one table.
     *
     * @param size of its type
     * @param frame the part of a column that no text can take
     */
    RowHeights(double size, double frame) {
        this.size = size;
        this.frame = frame;
    }

    /** Adds a row by the lengths of its texts; 0 where a column has none or shares one with others. */
    void add(double[] lengths) {
        rows.add(lengths.clone());
    }

    int count() {
        return rows.size();
    }

    /** The lines of all rows together. */
    double lines(double[] widths) {
        double lines = 0;
        for (double[] row : rows) {
            double highest = 1;
            for (int column = 0; column < row.length; column++) {
                highest = Math.max(highest, lines(row[column], widths[column]));
            }
            lines += highest;
        }
        return lines;
    }

    /** The columns that make some row higher than one line. */
    boolean[] high(double[] widths) {
        boolean[] high = new boolean[widths.length];
        for (double[] row : rows) {
            double highest = 1;
            for (int column = 0; column < row.length; column++) {
                highest = Math.max(highest, lines(row[column], widths[column]));
            }
            for (int column = 0; highest > 1 && column < row.length; column++) {
                high[column] |= lines(row[column], widths[column]) == highest;
            }
        }
        return high;
    }

    private double lines(double length, double width) {
        double room = width - frame;
        if (length <= room) {
            return 1;
        }
        return Math.ceil(length / Math.max(room - RAGGED * size, size));
    }
}
