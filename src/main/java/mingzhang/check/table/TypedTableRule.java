package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code text-table}: the row 合计 of a table typed in a text is the sum of none of its rows: not of all, not of those of
 * one level of codes, not of any that follow each other. Columns of rates, prices and years are passed over.
 */
final class TypedTableRule implements TextRule {
    private static final Pattern CODE = Pattern.compile("\\d{3}(?:\\d\\d){0,2}");
    /** Columns of which no sum is made. */
    static final Pattern NO_SUM = Pattern.compile("率|比|单价|标准|均|序号|编码|年份|年度|日期|时间|增减|电话");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int FEWEST = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        text.tables().forEach(table -> check(text, table, report));
    }

    private static int level(Row row) {
        String first = row.cells().get(0);
        return CODE.matcher(first).matches() ? first.length() : 0;
    }

    private static void check(ReportText text, TypedTable table, Consumer<Deviation> report) {
        List<Row> totals = table.rows().stream().filter(Row::isTotal).toList();
        boolean isPlain = totals.size() == 1 && table.rows().size() > FEWEST + 1;
        if (isPlain) {
            Row total = totals.get(0);
            List<Row> parts = table.rows().stream()
                    .filter(row -> row != total && !row.cells().get(0).contains("其中"))
                    .toList();
            IntStream.range(1, total.cells().size())
                    .filter(column -> !NO_SUM.matcher(table.head(column)).find())
                    .forEach(column -> check(text, total, parts, column, table.head(column), report));
        }
    }

    private static void check(
            ReportText text, Row total, List<Row> rows, int column, String head, Consumer<Deviation> report) {
        List<Row> parts =
                rows.stream().filter(row -> row.number(column).isPresent()).toList();
        if (total.number(column).isEmpty() || parts.size() < FEWEST) {
            return;
        }
        int decimals = parts.stream()
                .mapToInt(row -> row.number(column).orElseThrow().scale())
                .max()
                .orElse(0);
        BigDecimal half = decimals == 0 ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(-decimals);
        Envelope whole = Envelope.around(total.number(column).orElseThrow(), half);
        if (!isSumOfSome(parts, column, half, whole)) {
            BigDecimal sum = parts.stream()
                    .map(row -> row.number(column).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "text-table",
                            text.prose().at(total.start()),
                            head,
                            total.number(column).orElseThrow().toPlainString(),
                            sum.toPlainString())));
        }
    }

    private static boolean isSumOfSome(List<Row> parts, int column, BigDecimal half, Envelope whole) {
        boolean isOfLevel = parts.stream()
                .mapToInt(TypedTableRule::level)
                .distinct()
                .anyMatch(level -> sum(
                                parts.stream()
                                        .filter(row -> level(row) == level)
                                        .toList(),
                                column,
                                half)
                        .meets(whole));
        return isOfLevel
                || IntStream.range(0, parts.size())
                        .anyMatch(from -> isReachedFrom(parts.subList(from, parts.size()), column, half, whole));
    }

    /** Whether the first rows, so many as it takes, add up to the total. */
    private static boolean isReachedFrom(List<Row> parts, int column, BigDecimal half, Envelope whole) {
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        for (Row part : parts) {
            sum = sum.plus(Envelope.around(part.number(column).orElseThrow(), half));
            if (sum.meets(whole)) {
                return true;
            }
        }
        return false;
    }

    private static Envelope sum(List<Row> rows, int column, BigDecimal half) {
        return rows.stream()
                .map(row -> Envelope.around(row.number(column).orElseThrow(), half))
                .reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
    }
}
