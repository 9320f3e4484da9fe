package mingzhang.chart;

import java.util.List;
import java.util.Optional;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Chart.Series;
import mingzhang.chart.Svg.Anchor;

/** Bars below each other, for any number of categories and names of any length; negative ones go to the left. */
final class Bars {
    private static final double MOST_NAME = 0.42;
    private static final double BAR = 18;
    private static final double GAP = 10;
    private static final double SMALLEST = 1;

    private final Chart chart;
    private final List<Optional<Point>> points;
    private final Svg svg = new Svg();
    private final double name;
    private final double scale;
    private final double base;

    private Bars(Chart chart) {
        this.chart = chart;
        this.points = chart.series().stream().map(Series::points).findFirst().orElse(List.of());
        this.name = Math.min(widest(chart.categories()), Charts.WIDTH * MOST_NAME) + 8;
        double left = widest(texts(false));
        double right = widest(texts(true));
        double room = Math.max(Charts.WIDTH - name - left - right - 12, 40);
        double range = chart.largest() - chart.smallest();
        this.scale = range > 0 ? room / range : 0;
        this.base = name + left + (left > 0 ? 6 : 0) - chart.smallest() * scale;
    }

    static String draw(Chart chart) {
        return new Bars(chart).draw();
    }

    private List<String> texts(boolean isPositive) {
        return points.stream()
                .flatMap(Optional::stream)
                .filter(point -> point.value().signum() >= 0 == isPositive)
                .map(Point::text)
                .toList();
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(Svg::width).reduce(0, Math::max);
    }

    private String draw() {
        double y = 4;
        for (int category = 0; category < chart.categories().size(); category++) {
            List<String> lines = Svg.wrapped(chart.categories().get(category), name - 8);
            double height = Math.max(lines.size() * Svg.LINE, BAR);
            svg.lines(name - 8, y + (height - lines.size() * Svg.LINE) / 2 + Svg.FONT, Anchor.END, lines);
            double middle = y + height / 2;
            points.get(category)
                    .ifPresentOrElse(
                            point -> bar(point, middle), () -> svg.text(base + 6, middle + 5, Anchor.START, "无数据"));
            y += height + GAP;
        }
        svg.line(base, 0, base, y - GAP + 4);
        return svg.document(chart, Charts.WIDTH, y - GAP + 6);
    }

    private void bar(Point point, double middle) {
        double length = point.value().doubleValue() * scale;
        boolean isLeft = point.value().signum() < 0;
        double drawn = point.value().signum() == 0 ? 0 : Math.max(Math.abs(length), SMALLEST);
        if (drawn > 0) {
            svg.rectangle(
                    isLeft ? Tone.STRIPED : Tone.DARK, isLeft ? base - drawn : base, middle - BAR / 2, drawn, BAR);
        }
        svg.text(
                isLeft ? base - drawn - 6 : base + drawn + 6,
                middle + 5,
                isLeft ? Anchor.END : Anchor.START,
                point.text());
    }
}
