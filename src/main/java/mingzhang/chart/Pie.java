package mingzhang.chart;

import java.util.List;
import java.util.Optional;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Svg.Anchor;

/** A pie whose slices bear the numbers of the lines beside it, where name and number stand in full. */
final class Pie {
    private static final double RADIUS = 80;
    private static final double MIDDLE = 102;
    /** The numbers of smaller slices beside each other would cover one another. */
    private static final double SMALLEST_NUMBERED = 0.02;

    private static final double LIST = 236;
    private static final double NUMBER_DISTANCE = RADIUS + 13;

    private final Chart chart;
    private final List<Optional<Point>> points;
    private final Svg svg = new Svg();
    private final double total;

    private Pie(Chart chart) {
        this.chart = chart;
        this.points = chart.series().get(0).points();
        this.total = points.stream()
                .flatMap(Optional::stream)
                .mapToDouble(point -> point.value().doubleValue())
                .sum();
    }

    static String draw(Chart chart) {
        return new Pie(chart).draw();
    }

    private String draw() {
        double share = 0;
        double y = 10;
        for (int index = 0; index < points.size(); index++) {
            double own =
                    points.get(index).map(point -> point.value().doubleValue()).orElse(0.0) / total;
            if (own > 0) {
                slice(index, share, own);
            }
            share += own;
            y = entry(index, y);
        }
        return svg.document(chart, Charts.WIDTH, Math.max(2 * MIDDLE, y));
    }

    private void slice(int index, double from, double own) {
        double start = angle(from);
        double end = angle(from + own);
        String path = "M" + Svg.point(MIDDLE, MIDDLE) + "L" + around(start, RADIUS) + "A" + Svg.point(RADIUS, RADIUS)
                + " 0 " + (own > 0.5 ? 1 : 0) + " 1 " + around(end, RADIUS) + "Z";
        svg.path(Tone.of(index).plain() + " stroke-width=\"1.5\"", path);
        if (own < SMALLEST_NUMBERED) {
            return;
        }
        double middle = angle(from + own / 2);
        svg.text(
                MIDDLE + NUMBER_DISTANCE * Math.sin(middle),
                MIDDLE - NUMBER_DISTANCE * Math.cos(middle) + 5,
                Anchor.MIDDLE,
                Integer.toString(index + 1));
    }

    /** Clockwise from the top. */
    private static double angle(double share) {
        return share * 2 * Math.PI;
    }

    private static String around(double angle, double radius) {
        return Svg.point(MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle));
    }

    /** The line of a slice in the list; gives where the next one begins. */
    private double entry(int index, double y) {
        svg.rectangle(Tone.of(index).plain(), LIST, y + 2, 13, 13);
        List<String> lines = Svg.wrapped((index + 1) + " " + chart.categories().get(index), Charts.WIDTH - LIST - 22);
        svg.lines(LIST + 20, y + Svg.FONT, Anchor.START, lines);
        double below = y + lines.size() * Svg.LINE;
        svg.text(
                LIST + 20,
                below + Svg.FONT,
                Anchor.START,
                points.get(index).map(Point::text).orElse("无数据"));
        return below + Svg.LINE + 6;
    }
}
