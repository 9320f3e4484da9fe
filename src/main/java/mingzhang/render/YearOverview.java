package mingzhang.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.facts.Measure;
import mingzhang.render.UnitSummary.KeyFigure;
import mingzhang.render.UnitSummary.StandOut;
import mingzhang.render.UnitSummary.YearSummary;

/** One year of all units: the key figures as columns, their totals and distribution, and what changed much. */
final class YearOverview {
    private static final int STAND_OUTS = 30;
    private static final int POWER = Measure.TEN_THOUSAND_YUAN.power();

    /** The bounds between which units count as of like size, in 万元. */
    private static final List<Integer> SIZES = List.of(100, 500, 1_000, 5_000, 10_000, 50_000);

    /** The concept by which units are of like size. */
    private static final String EXPENDITURE = "支出";

    private final int year;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, KeyFigure> columns = new LinkedHashMap<>();

    /** A unit with that year. */
    record Entry(UnitSummary unit, YearSummary year) {}

    YearOverview(int year) {
        this.year = year;
    }

    void add(UnitSummary unit) {
        unit.year(year).ifPresent(summary -> {
            entries.add(new Entry(unit, summary));
            summary.figures().forEach(figure -> columns.putIfAbsent(figure.concept(), figure));
        });
    }

    int year() {
        return year;
    }

    List<Entry> entries() {
        return entries;
    }

    List<KeyFigure> columns() {
        return List.copyOf(columns.values());
    }

    /** The texts of a unit's cells, empty where it has no figure. */
    List<String> cells(Entry entry) {
        return columns.keySet().stream()
                .map(concept ->
                        entry.year().figure(concept).map(KeyFigure::text).orElse(""))
                .toList();
    }

    /** {@code label, unit, count, total, lowest, lower, middle, upper, highest} of each column of numbers. */
    List<Map<String, Object>> distribution() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (KeyFigure column : columns.values()) {
            List<BigDecimal> numbers = numbers(column.concept());
            if (numbers.size() > 2) {
                rows.add(distribution(column, numbers));
            }
        }
        return rows;
    }

    private static Map<String, Object> distribution(KeyFigure column, List<BigDecimal> numbers) {
        Map<String, Object> row = new LinkedHashMap<>();
        boolean isMoney = column.unit().equals(Measure.TEN_THOUSAND_YUAN.unit());
        BigDecimal total = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        row.put("label", column.label());
        row.put("unit", column.unit());
        row.put("count", numbers.size());
        // Scores and percentages add up to nothing.
        row.put("total", isMoney || column.unit().equals("人") ? text(total, isMoney) : "");
        row.put("lowest", text(numbers.get(0), isMoney));
        row.put("lower", text(quantile(numbers, 1), isMoney));
        row.put("middle", text(quantile(numbers, 2), isMoney));
        row.put("upper", text(quantile(numbers, 3), isMoney));
        row.put("highest", text(numbers.get(numbers.size() - 1), isMoney));
        return row;
    }

    /** A quarter of the numbers is not above the first quartile; between two numbers it lies as far as its rank. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
        int steps = (sorted.size() - 1) * quarter;
        BigDecimal below = sorted.get(steps / 4);
        BigDecimal above = sorted.get(Math.min(steps / 4 + 1, sorted.size() - 1));
        return above.subtract(below)
                .multiply(BigDecimal.valueOf(steps % 4))
                .divide(BigDecimal.valueOf(4), 4, RoundingMode.HALF_UP)
                .add(below);
    }

    private List<BigDecimal> numbers(String concept) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Entry entry : entries) {
            entry.year()
                    .figure(concept)
                    .filter(figure -> !figure.value().isEmpty())
                    .ifPresent(figure -> numbers.add(new BigDecimal(figure.value())));
        }
        numbers.sort(Comparator.naturalOrder());
        return numbers;
    }

    /** The units' expenditure together, in 万元; empty text if none gives it. */
    String expenditure() {
        List<BigDecimal> numbers = numbers(EXPENDITURE);
        return numbers.isEmpty() ? "" : text(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), true);
    }

    /** {@code name, count, share} of the units in each band of expenditure; share as whole percent of the largest. */
    List<Map<String, Object>> sizes() {
        int[] counts = new int[SIZES.size() + 1];
        for (Entry entry : entries) {
            int size = size(entry);
            if (size >= 0) {
                counts[size]++;
            }
        }
        int largest = 1;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        List<Map<String, Object>> sizes = new ArrayList<>();
        for (int size = 0; size < counts.length; size++) {
            if (counts[size] > 0) {
                sizes.add(Map.of(
                        "id",
                        size,
                        "name",
                        sizeName(size),
                        "count",
                        counts[size],
                        "share",
                        counts[size] * 60 / largest));
            }
        }
        return sizes;
    }

    /** The band in which a unit's expenditure lies; -1 if it is not known. */
    int size(Entry entry) {
        return entry.year()
                .figure(EXPENDITURE)
                .filter(figure -> !figure.value().isEmpty())
                .map(figure -> new BigDecimal(figure.value()).scaleByPowerOfTen(-POWER))
                .map(number -> (int) SIZES.stream()
                        .filter(bound -> number.compareTo(BigDecimal.valueOf(bound)) >= 0)
                        .count())
                .orElse(-1);
    }

    private static String sizeName(int size) {
        if (size == 0) {
            return "不到" + SIZES.get(0) + "万元";
        }
        return size == SIZES.size()
                ? SIZES.get(size - 1) + "万元以上"
                : SIZES.get(size - 1) + "万元至" + SIZES.get(size) + "万元";
    }

    /** The largest changes in the order of the units: {@code unit, page, sentence}. */
    List<Map<String, Object>> standOuts(int limit) {
        record Found(Entry entry, StandOut standOut, int order) {}
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries) {
            entry.year().standOuts().forEach(standOut -> found.add(new Found(entry, standOut, found.size())));
        }
        found.sort(Comparator.comparing(
                        (Found each) -> new BigDecimal(each.standOut().amount()))
                .reversed());
        return found.stream()
                .limit(limit)
                .sorted(Comparator.comparingInt(Found::order))
                .map(each -> Map.<String, Object>of(
                        "unit", each.entry().unit().shortName(),
                        "page", Addresses.unitPage(each.entry().unit().id()),
                        "sentence", each.standOut().sentence()))
                .toList();
    }

    List<Map<String, Object>> standOuts() {
        return standOuts(STAND_OUTS);
    }

    private static String text(BigDecimal base, boolean isMoney) {
        BigDecimal number = isMoney ? base.scaleByPowerOfTen(-POWER) : base;
        return FigureText.plainDecimal(number.setScale(Math.min(Math.max(number.scale(), 0), 2), RoundingMode.HALF_UP));
    }
}
