package mingzhang.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.TypedTable.Row;
import mingzhang.finding.Finding;

/**
 * {@code text-table} of rates: a 执行率 or 完成率 that is the quotient of no two numbers of its row. A rate of 100 % is
 * passed over, because more than all counts as all.
 */
final class TypedRateRule implements TextRule {
    private static final Pattern RATE = Pattern.compile("(?:预算|资金|支出)?(?:执行|完成|支付|支出|到位|控制)率?(?:[（(].*[）)])?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s?[%％]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (TypedTable table : TypedTable.of(text)) {
            for (int column = 1; column < table.rows().get(0).cells().size(); column++) {
                if (RATE.matcher(table.head(column)).matches()) {
                    check(text, table, column, report);
                }
            }
        }
    }

    private static void check(ReportText text, TypedTable table, int column, Consumer<Deviation> report) {
        for (Row row : table.rows()) {
            Matcher percent = PERCENT.matcher(row.cell(column));
            List<BigDecimal> numbers = IntStream.range(1, row.cells().size())
                    .filter(other -> other != column)
                    .mapToObj(row::number)
                    .flatMap(java.util.Optional::stream)
                    .filter(number -> number.signum() > 0)
                    .toList();
            if (percent.matches() && numbers.size() > 1) {
                BigDecimal typed = new BigDecimal(percent.group(1));
                boolean fits = typed.compareTo(HUNDRED) == 0
                        || numbers.stream()
                                .anyMatch(part -> numbers.stream().anyMatch(whole -> isQuotient(part, whole, typed)));
                if (!fits) {
                    report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "text-table.rate",
                                    text.prose().at(row.start()),
                                    row.cell(0),
                                    table.head(column),
                                    row.cell(column))));
                }
            }
        }
    }

    private static boolean isQuotient(BigDecimal part, BigDecimal whole, BigDecimal typed) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-typed.scale());
        return Spread.rate(part, whole).subtract(typed).abs().compareTo(step) <= 0;
    }
}
