package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/** {@code text-table} of shares: in a column 占比 each row is its part of the total in the one column of numbers beside it. */
final class TypedShareRule implements TextRule {
    private static final Pattern SHARE =
            Pattern.compile("(?:所)?占(?:总?(?:支出|收入|额|数)?(?:的)?(?:比例|比重|比)|.{0,8}[%％]).*|比重|构成比.*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() == ReportText.Kind.NARRATIVE) {
            text.tables().forEach(table -> check(text, table, report));
        }
    }

    private static void check(ReportText text, TypedTable table, Consumer<Deviation> report) {
        int width = table.rows().get(0).cells().size();
        List<Integer> shares = IntStream.range(1, width)
                .filter(column -> SHARE.matcher(table.head(column)).matches())
                .boxed()
                .toList();
        List<Row> totals = table.rows().stream().filter(Row::isTotal).toList();
        if (shares.size() != 1 || totals.size() != 1) {
            return;
        }
        int share = shares.get(0);
        List<Integer> amounts = IntStream.range(1, width)
                .filter(column ->
                        column != share && totals.get(0).number(column).isPresent())
                .boxed()
                .toList();
        if (amounts.size() == 1) {
            checkRows(text, table, totals.get(0), amounts.get(0), share, report);
        }
    }

    private static void checkRows(
            ReportText text, TypedTable table, Row total, int amount, int share, Consumer<Deviation> report) {
        BigDecimal whole = total.number(amount).orElseThrow();
        List<Row> rows = table.rows().stream()
                .filter(row -> row != total
                        && row.number(amount).isPresent()
                        && percent(row, share).isPresent())
                .toList();
        List<Row> wrong = rows.stream()
                .filter(row -> whole.signum() > 0
                        && !Spread.rounded(row.number(amount).orElseThrow())
                                .dividedBy(Spread.rounded(whole))
                                .times(Envelope.exact(HUNDRED))
                                .meets(Spread.rounded(percent(row, share).orElseThrow())))
                .toList();
        if (rows.size() - wrong.size() < Math.max(FEWEST, wrong.size() + 1)) {
            return;
        }
        wrong.forEach(row -> report.accept(Deviation.in(
                text,
                Finding.warning(
                        "text-table.row",
                        text.prose().at(row.start()),
                        row.cells().stream()
                                .filter(cell -> !cell.isEmpty() && !cell.matches("\\d+"))
                                .findFirst()
                                .orElse(""),
                        table.head(share),
                        row.cells().get(share),
                        Spread.percent(row.number(amount).orElseThrow(), whole)))));
    }

    private static Optional<BigDecimal> percent(Row row, int column) {
        String cell = column < row.cells().size() ? row.cells().get(column).replaceAll("[%％\\s]", "") : "";
        return cell.matches("\\d{1,3}(?:\\.\\d{1,4})?") ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }
}
