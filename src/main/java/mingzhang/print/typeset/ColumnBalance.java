package mingzhang.print.typeset;

/** Moves width from columns that have room to those that make rows high, step by step, as long as that saves lines. */
final class ColumnBalance {
    private static final int[] STEPS = {1, 2, 4, 8};
    private static final int MOST_MOVES = 60;

    private final RowHeights rows;
    private final double[] least;
    private final double size;
    private double[] widths;
    private double lines;

    private ColumnBalance(double[] widths, double[] least, RowHeights rows, double size) {
        this.widths = widths.clone();
        this.least = least.clone();
        this.rows = rows;
        this.size = size;
        this.lines = rows.lines(widths);
    }

    /**
     * The widths with which the rows take fewer lines.
     *
     * @param widths what the columns have, in points
     * @param least below this no column goes
     * @param size of the type
     */
    static double[] of(double[] widths, double[] least, RowHeights rows, double size) {
        ColumnBalance balance = new ColumnBalance(widths, least, rows, size);
        int moves = 0;
        while (balance.improve() && moves < MOST_MOVES) {
            moves++;
        }
        return balance.widths;
    }

    private boolean improve() {
        double[] best = widths;
        double most = 0;
        boolean[] high = rows.high(widths);
        for (int to = 0; to < widths.length; to++) {
            for (int from = 0; high[to] && from < widths.length; from++) {
                for (int step : STEPS) {
                    double moved = step * size;
                    if (from == to || widths[from] - moved < least[from]) {
                        break;
                    }
                    double[] tried = widths.clone();
                    tried[from] -= moved;
                    tried[to] += moved;
                    double saved = (lines - rows.lines(tried)) / step;
                    if (saved > most) {
                        most = saved;
                        best = tried;
                    }
                }
            }
        }
        widths = best;
        lines = rows.lines(widths);
        return most > 0;
    }
}
