package mingzhang.chart;

import java.util.List;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Svg.Anchor;

/** Upright columns on a common base line, one group for each category. */
final class Columns {
    private static final double PLOT = 180;
    private static final double WIDEST = 64;
    private static final double SMALLEST = 1;

    private final Chart chart;
    private final double width;
    private final Svg svg = new Svg();
    private final double top;
    private final double scale;
    private final double base;
    private final double group;

    private Columns(Chart chart, double width) {
        this.chart = chart;
        this.width = width;
        this.top = Legend.draw(svg, chart, width) + 2 * Svg.LINE;
        double range = chart.largest() - chart.smallest();
        this.scale = range > 0 ? PLOT / range : 0;
        this.base = top + chart.largest() * scale;
        this.group = width / chart.categories().size();
    }

    static String draw(Chart chart, double width) {
        return new Columns(chart, width).draw();
    }

    private String draw() {
        double bottom = chart.smallest() < 0 ? top + PLOT + Svg.LINE : base;
        int lines = 1;
        for (int category = 0; category < chart.categories().size(); category++) {
            for (int series = 0; series < chart.series().size(); series++) {
                column(category, series);
            }
            List<String> name = Svg.wrapped(chart.categories().get(category), group - 8);
            lines = Math.max(lines, name.size());
            svg.lines((category + 0.5) * group, bottom + Svg.LINE + 2, Anchor.MIDDLE, name);
        }
        svg.line(0, base, width, base);
        return svg.document(chart, width, bottom + lines * Svg.LINE + 10);
    }

    private void column(int category, int series) {
        int count = chart.series().size();
        double slot = group * 0.9 / count;
        double middle = category * group + group * 0.05 + (series + 0.5) * slot;
        double drawn = Math.min(slot * 0.7, WIDEST);
        chart.series()
                .get(series)
                .points()
                .get(category)
                .ifPresentOrElse(
                        point -> column(point, Tone.of(series), middle, drawn),
                        () -> svg.text(middle, base - 6, Anchor.MIDDLE, "无数据"));
    }

    private void column(Point point, Tone tone, double middle, double thickness) {
        double height = point.value().doubleValue() * scale;
        boolean isBelow = height < 0;
        double drawn = point.value().signum() == 0 ? 0 : Math.max(Math.abs(height), SMALLEST);
        if (drawn > 0) {
            svg.rectangle(tone, middle - thickness / 2, isBelow ? base : base - drawn, thickness, drawn);
        }
        svg.text(middle, isBelow ? base + drawn + Svg.FONT : base - drawn - 6, Anchor.MIDDLE, point.text());
    }
}
