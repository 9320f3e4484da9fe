package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-table} of rows that are numbered 一, （一）, 1: those below a row, of the level next to its own, add up to it.
 * Nothing is said where one of them is not numbered or has no number, nor of a single one.
 */
final class TypedLevelsRule implements TextRule {
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、?"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
            Pattern.compile("\\d{1,2}[.、]?"));
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int FEWEST = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (TypedTable table : text.tables()) {
            for (int index = 0; index < table.rows().size(); index++) {
                List<Row> parts = parts(table.rows(), index);
                if (parts.size() >= FEWEST) {
                    check(text, table, table.rows().get(index), parts, report);
                }
            }
        }
    }

    /** The rows of the level below, up to the next of its own or a higher one; none if one of the rows has no level. */
    private static List<Row> parts(List<Row> rows, int index) {
        int own = level(rows.get(index));
        List<Row> parts = new ArrayList<>();
        int below = -1;
        for (Row row : own < 0 ? List.<Row>of() : rows.subList(index + 1, rows.size())) {
            int level = level(row);
            if (level >= 0 && level <= own) {
                return parts;
            }
            below = below < 0 ? level : below;
            if (level < below || level < 0) {
                return List.of();
            }
            if (level == below) {
                parts.add(row);
            }
        }
        return parts;
    }

    private static int level(Row row) {
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).matcher(row.cells().get(0)).matches()) {
                return level;
            }
        }
        return -1;
    }

    private static void check(
            ReportText text, TypedTable table, Row whole, List<Row> parts, Consumer<Deviation> report) {
        for (int column = 1; column < whole.cells().size(); column++) {
            int at = column;
            boolean isGiven = whole.number(at).isPresent()
                    && parts.stream().allMatch(part -> part.number(at).isPresent())
                    && !TypedTableRule.NO_SUM.matcher(table.head(at)).find();
            if (!isGiven) {
                continue;
            }
            BigDecimal total = whole.number(at).orElseThrow();
            List<BigDecimal> numbers =
                    parts.stream().map(part -> part.number(at).orElseThrow()).toList();
            BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal slack =
                    half(total.scale()).add(half(decimals(numbers)).multiply(BigDecimal.valueOf(parts.size())));
            if (sum.subtract(total).abs().compareTo(slack) > 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "text-table.level",
                                text.prose().at(whole.start()),
                                table.head(at),
                                whole.cells().get(0),
                                total.toPlainString(),
                                sum.toPlainString())));
            }
        }
    }

    /** The fewest decimals of those that have any; what has none beside them is exact. */
    private static int decimals(List<BigDecimal> numbers) {
        return numbers.stream()
                .mapToInt(BigDecimal::scale)
                .filter(scale -> scale > 0)
                .min()
                .orElse(0);
    }

    private static BigDecimal half(int scale) {
        return HALF.scaleByPowerOfTen(-scale);
    }
}
