package mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.chart.Chart;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Chart.Series;
import mingzhang.chart.Charts;
import mingzhang.compare.Change;
import mingzhang.compare.Comparison;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.compare.Comparison.Section;
import mingzhang.facts.Basis;

/** A unit's key figures over its years, one chart each. The numbers stand in the comparison's tables too. */
final class YearCharts {
    private static final double WIDTH = 420;

    private YearCharts() {}

    /** {@code title}, {@code unit}, {@code drawing}, {@code isBroad} and {@code hasOtherScope} of each; a year without any figures is a
     * gap. */
    static List<Map<String, Object>> of(Comparison comparison, Figures figures) {
        List<Map<String, Object>> charts = new ArrayList<>();
        for (Section section : comparison.sections()) {
            for (Row row : section.rows()) {
                if (isKeyFigure(row)) {
                    charts.add(chart(row, comparison.years(), figures));
                }
            }
        }
        return charts;
    }

    private static boolean isKeyFigure(Row row) {
        return row.address().concept().definition().isKeyFigure()
                && row.address().members().isEmpty()
                && row.address().basis() == Basis.OUTTURN;
    }

    private static Map<String, Object> chart(Row row, List<Integer> years, Figures figures) {
        List<String> categories = new ArrayList<>();
        List<Optional<Point>> points = new ArrayList<>();
        for (int year = years.get(0); year <= years.get(years.size() - 1); year++) {
            int column = years.indexOf(year);
            categories.add(year + "年");
            points.add(column < 0 ? Optional.empty() : point(row.cells().get(column), figures));
        }
        String label = row.address().concept().label();
        String unit = figures.tableUnit(row.address());
        Chart chart = new Chart(label, unit, categories, List.of(new Series(label, points)));
        return Map.of(
                "title",
                label,
                "unit",
                unit,
                "drawing",
                Charts.comparison(chart, WIDTH),
                "isBroad",
                !Charts.isFitting(chart, WIDTH),
                "hasOtherScope",
                row.cells().stream().anyMatch(YearCharts::isOfOtherScope));
    }

    private static Optional<Point> point(Cell cell, Figures figures) {
        return cell.fact().flatMap(fact -> fact.base().map(value -> new Point(value, figures.plain(fact))));
    }

    private static boolean isOfOtherScope(Cell cell) {
        return cell.change().filter(Change.OtherScope.class::isInstance).isPresent();
    }
}
