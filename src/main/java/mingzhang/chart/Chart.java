package mingzhang.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a chart shows: one number for each series in each category.
 *
 * @param title what it is about
 * @param unit of all numbers
 * @param categories such as years, or the parts of a whole
 * @param series such as income and expenditure
 */
public record Chart(String title, String unit, List<String> categories, List<Series> series) {
    /** Copies the lists; every series has one place for each category. */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.points().size() != categories.size()) {
                throw new IllegalArgumentException("a series has one point for each category");
            }
        }
    }

    /**
     * Numbers that belong together.
     *
     * @param name what they are
     * @param points one for each category; empty where there is no number
     */
    public record Series(String name, List<Optional<Point>> points) {
        /** Copies the points. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A number.
     *
     * @param value by which it is drawn
     * @param text as it is published, with what stands behind it
     */
    public record Point(BigDecimal value, String text) {}

    /** All numbers in words. */
    public String description() {
        StringBuilder words = new StringBuilder();
        for (Series each : series) {
            for (int index = 0; index < categories.size(); index++) {
                String name = series.size() == 1 ? categories.get(index) : categories.get(index) + each.name();
                words.append(words.isEmpty() ? "" : "；")
                        .append(name)
                        .append(each.points()
                                .get(index)
                                .map(point -> " " + point.text())
                                .orElse(" 无数据"));
            }
        }
        return words.append('。').toString();
    }

    /** The largest number, or nil if none is above it. */
    double largest() {
        return values().mapToDouble(Double::doubleValue).reduce(0, Math::max);
    }

    /** The smallest number, or nil if none is below it. */
    double smallest() {
        return values().mapToDouble(Double::doubleValue).reduce(0, Math::min);
    }

    /** How wide the widest number is when written. */
    double widestText() {
        return points().mapToDouble(point -> Svg.width(point.text())).reduce(0, Math::max);
    }

    private Stream<Double> values() {
        return points().map(point -> point.value().doubleValue());
    }

    private Stream<Point> points() {
        return series.stream().flatMap(each -> each.points().stream()).flatMap(Optional::stream);
    }
}
