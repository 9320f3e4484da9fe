package mingzhang.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.facts.Measure;
import mingzhang.render.UnitSummary.KeyFigure;
import mingzhang.render.UnitSummary.YearSummary;

/** One year of all units: the key figures as columns, their totals and distribution, and what changed much. */
final class YearOverview {
    private static final int POWER = Measure.TEN_THOUSAND_YUAN.power();

    /** The concept by which units are of like size. */
    static final String EXPENDITURE = "支出";

    /** Of fewer units, a distribution says nothing. */
    private static final int FEWEST = 3;

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

    /**
     * {@code label, unit, count, total, lowest, lower, middle, upper, highest} of each column of numbers, each figure
     * counted once.
     */
    List<Map<String, Object>> distribution() {
        List<Map<String, Object>> rows = new ArrayList<>();
        Containment containment = Containment.of(entries);
        for (KeyFigure column : columns.values()) {
            List<BigDecimal> numbers = numbers(column.concept(), containment.eachOnce(entries, column.concept()));
            if (numbers.size() >= FEWEST) {
                rows.add(distribution(column, numbers));
            }
        }
        return rows;
    }

    private static Map<String, Object> distribution(KeyFigure column, List<BigDecimal> numbers) {
        Map<String, Object> row = new LinkedHashMap<>();
        boolean isMoney = isMoney(column);
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

    private static List<BigDecimal> numbers(String concept, List<Entry> entries) {
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

    /** Whether they are enough for a middle number to say something. */
    static boolean areEnough(List<Entry> among) {
        return among.size() >= FEWEST;
    }

    /** The middle number of a column among some units, as it is printed; empty if too few of them have one. */
    String middle(KeyFigure column, List<Entry> among) {
        List<BigDecimal> numbers = numbers(column.concept(), among);
        return numbers.size() < FEWEST ? "" : text(quantile(numbers, 2), isMoney(column));
    }

    /** The units' expenditure together, each counted once, in 万元; empty if none gives it. */
    Optional<BigDecimal> expenditure() {
        return numbers(EXPENDITURE, Containment.of(entries).eachOnce(entries, EXPENDITURE)).stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.scaleByPowerOfTen(-POWER));
    }

    private static boolean isMoney(KeyFigure column) {
        return column.unit().equals(Measure.TEN_THOUSAND_YUAN.unit());
    }

    /** Nobody typed these numbers, so they are printed as numbers are read: thousands apart, money with two decimals. */
    private static String text(BigDecimal base, boolean isMoney) {
        BigDecimal number = isMoney ? base.scaleByPowerOfTen(-POWER) : base.stripTrailingZeros();
        int decimals = isMoney ? 2 : Math.min(Math.max(number.scale(), 0), 2);
        return FigureText.grouped(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
