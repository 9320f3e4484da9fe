package mingzhang.chart;

import java.util.List;
import java.util.Optional;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Svg.Anchor;

/** Lines over many categories, broken where a number is missing; series differ by their marks and dashes. */
final class Lines {
    private static final double PLOT = 200;
    private static final double ROOM = 12;
    private static final double RADIUS = 4;
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3");

    private final Chart chart;
    private final Svg svg = new Svg();
    private final double top;
    private final double scale;
    private final double width;
    private final double step;

    private Lines(Chart chart, double least) {
        this.chart = chart;
        this.width = Math.max(least, width(chart));
        this.top = Legend.draw(svg, chart, width) + 2 * Svg.LINE;
        double range = chart.largest() - chart.smallest();
        this.scale = range > 0 ? PLOT / range : 0;
        this.step = width / chart.categories().size();
    }

    /** What the numbers of all categories take beside each other, in px. */
    static double width(Chart chart) {
        return (chart.widestText() + ROOM) * chart.categories().size();
    }

    static String draw(Chart chart, double least) {
        return new Lines(chart, least).draw();
    }

    private String draw() {
        double bottom = top + PLOT;
        svg.line(0, y(0), width, y(0));
        for (int series = 0; series < chart.series().size(); series++) {
            line(series);
        }
        int lines = 1;
        for (int category = 0; category < chart.categories().size(); category++) {
            List<String> name = Svg.wrapped(chart.categories().get(category), step - 4);
            lines = Math.max(lines, name.size());
            svg.lines(x(category), bottom + 2 * Svg.LINE, Anchor.MIDDLE, name);
        }
        return svg.document(chart, width, bottom + (2 + lines) * Svg.LINE);
    }

    private void line(int series) {
        List<Optional<Point>> points = chart.series().get(series).points();
        StringBuilder path = new StringBuilder();
        boolean isDrawing = false;
        for (int category = 0; category < points.size(); category++) {
            Optional<Point> point = points.get(category);
            if (point.isPresent()) {
                path.append(isDrawing ? 'L' : 'M')
                        .append(Svg.point(x(category), y(point.get().value().doubleValue())));
            } else {
                svg.text(x(category), y(0) - 6 - series * Svg.LINE, Anchor.MIDDLE, "无数据");
            }
            isDrawing = point.isPresent();
        }
        String dash = DASHES.get(series % DASHES.size());
        String style = dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
        svg.path(Tone.stroke() + " stroke-width=\"2\"" + style, path.toString());
        for (int category = 0; category < points.size(); category++) {
            int place = category;
            points.get(category).ifPresent(point -> mark(point, place, series));
        }
    }

    /** The first series has its numbers above the line, the second below, and so on. */
    private void mark(Point point, int category, int series) {
        double y = y(point.value().doubleValue());
        svg.circle(Tone.of(series).fill() + " stroke-width=\"2\"", x(category), y, RADIUS);
        double distance = 9 + series / 2 * Svg.LINE;
        boolean isInValley = chart.series().size() == 1 && isValley(category) && y + distance + Svg.FONT < top + PLOT;
        boolean isAbove = series % 2 == 0 && !isInValley;
        svg.text(x(category), isAbove ? y - distance : y + distance + Svg.FONT - 3, Anchor.MIDDLE, point.text());
    }

    /** Lower than the years before and after, so that the line would cross a number above. */
    private boolean isValley(int category) {
        List<Optional<Point>> points = chart.series().get(0).points();
        return category > 0
                && category + 1 < points.size()
                && isHigher(points.get(category - 1), points.get(category))
                && isHigher(points.get(category + 1), points.get(category));
    }

    private static boolean isHigher(Optional<Point> one, Optional<Point> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().value().compareTo(other.get().value()) > 0;
    }

    private double x(int category) {
        return (category + 0.5) * step;
    }

    private double y(double value) {
        return top + (chart.largest() - value) * scale + (scale == 0 ? PLOT : 0);
    }
}
