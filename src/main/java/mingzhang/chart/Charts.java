package mingzhang.chart;

import java.util.List;
import java.util.Optional;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Chart.Series;

/** Draws charts as SVG of a width that fits the printed page. The same chart gives the same text. */
public final class Charts {
    static final double WIDTH = 560;
    private static final int MOST_SLICES = 6;
    private static final double ROOM = 10;

    private Charts() {}

    /** The categories side by side, such as years: columns, or lines where their numbers would not fit. */
    public static String comparison(Chart chart) {
        return comparison(chart, WIDTH);
    }

    /**
     * The same for charts that stand beside each other.
     *
     * @param width of the columns; lines take what their numbers need
     */
    public static String comparison(Chart chart, double width) {
        return fitsColumns(chart, width) ? Columns.draw(chart, width) : Lines.draw(chart, width);
    }

    /** Whether the numbers of all years fit beside each other, in columns or else above a line. */
    public static boolean isFitting(Chart chart, double width) {
        return Lines.width(chart) <= width;
    }

    private static boolean fitsColumns(Chart chart, double width) {
        int columns = chart.categories().size() * chart.series().size();
        return columns * (chart.widestText() + ROOM) <= width;
    }

    /**
     * The parts of a whole: a pie for a few, bars for many, and bars too where a pie would say something wrong.
     *
     * @param chart with one series
     * @param isWhole whether the parts are all of it
     */
    public static String composition(Chart chart, boolean isWhole) {
        List<Optional<Point>> points =
                chart.series().stream().map(Series::points).findFirst().orElse(List.of());
        long slices = points.stream()
                .flatMap(Optional::stream)
                .filter(point -> point.value().signum() > 0)
                .count();
        boolean isPie = isWhole && points.size() <= MOST_SLICES && slices > 1 && chart.smallest() >= 0;
        return isPie ? Pie.draw(chart) : Bars.draw(chart);
    }
}
