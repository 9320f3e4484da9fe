package mingzhang.check.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
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

/**
 * {@code text-table} for a row of a typed table: its 完成率, 增减额 and 增减率 must be those of the columns beside them, and
 * what is divided by name, as 公务用车购置及运行维护费 is, must be the sum of its rows.
 */
final class TypedTableRowRule implements TextRule {
    private static final Pattern DONE = Pattern.compile("(?:预算)?(?:完成率|执行率|完成比例)|支出进度|完成预算");
    private static final Pattern RATE = Pattern.compile("(?:增减|增长|变动|升降)(?:率|幅度?|比例|百分比)|(?:增减|增长|变动)[（(]?[%％]");
    private static final Pattern GAP = Pattern.compile("(?:增减|变动|差)(?:额|数|金额)?(?:[（(](?:万元|元)[）)])?");
    private static final Pattern BUDGET = Pattern.compile("预算|批复(?:金额|数)|安排(?:金额|数)|下达(?:金额|数)|计划(?:金额|投资)");
    private static final Pattern OUTTURN = Pattern.compile("决算|执行数|实际支出|支出数|本年");
    private static final Pattern PRIOR = Pattern.compile("上年|去年");
    private static final Pattern CODE = Pattern.compile("\\d{3}(?:\\d\\d){0,2}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, List<String>> DIVIDED = Map.of(
            "公务用车购置及运行维护费", List.of("公务用车购置费", "公务用车运行维护费"),
            "基本支出", List.of("人员经费", "公用经费"));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        for (TypedTable table : text.tables()) {
            Columns columns = Columns.of(table, year);
            for (Row row : table.rows()) {
                columns.check(text, table, row, report);
            }
            DIVIDED.forEach((whole, parts) -> checkSum(
                    text,
                    table,
                    named(table, whole),
                    parts.stream().flatMap(part -> named(table, part).stream()).toList(),
                    parts.size(),
                    report));
            table.rows().stream()
                    .filter(row -> CODE.matcher(row.cells().get(0)).matches())
                    .forEach(row -> {
                        List<Row> below = below(table, row.cells().get(0));
                        checkSum(text, table, List.of(row), below, Math.max(1, below.size()), report);
                    });
        }
    }

    /** Which columns a rate or a difference is of; 0 stands for none, as the first column names the row. */
    private record Columns(List<Integer> budgets, int outturn, int prior, int done, int gap, int rate) {
        static Columns of(TypedTable table, int year) {
            int width = table.rows().get(0).cells().size();
            int done = only(table, width, DONE);
            int rate = only(table, width, RATE);
            int prior = only(table, width, Pattern.compile(PRIOR.pattern() + "|" + (year - 1) + "年"));
            List<Integer> budgets = IntStream.range(1, width)
                    .filter(column -> column != done && column != prior && column != rate)
                    .filter(column -> BUDGET.matcher(table.head(column)).find()
                            && !table.head(column).contains("比"))
                    .boxed()
                    .toList();
            int[] outturns = IntStream.range(1, width)
                    .filter(column -> column != done && column != prior && column != rate && !budgets.contains(column))
                    .filter(column -> OUTTURN.matcher(table.head(column)).find()
                            || table.head(column).contains(year + "年"))
                    .filter(column -> !GAP.matcher(table.head(column)).matches())
                    .toArray();
            int gap = IntStream.range(1, width)
                    .filter(column -> GAP.matcher(table.head(column)).matches())
                    .findFirst()
                    .orElse(0);
            return new Columns(budgets, outturns.length == 1 ? outturns[0] : 0, prior, done, gap, rate);
        }

        private static int only(TypedTable table, int width, Pattern head) {
            int[] found = IntStream.range(1, width)
                    .filter(column -> head.matcher(table.head(column)).find())
                    .toArray();
            return found.length == 1 ? found[0] : 0;
        }

        void check(ReportText text, TypedTable table, Row row, Consumer<Deviation> report) {
            Optional<BigDecimal> now = outturn == 0 ? Optional.empty() : row.number(outturn);
            Optional<BigDecimal> before = prior == 0 ? Optional.empty() : row.number(prior);
            if (now.isEmpty()) {
                return;
            }
            percent(row, done).ifPresent(typed -> {
                List<BigDecimal> bases = budgets.stream()
                        .flatMap(column -> row.number(column).stream())
                        .filter(base -> base.signum() > 0)
                        .toList();
                if (!bases.isEmpty() && bases.stream().noneMatch(base -> isRatio(now.get(), base, typed))) {
                    report(text, table, row, done, Spread.percent(now.get(), bases.get(bases.size() - 1)), report);
                }
            });
            if (before.isEmpty() || before.get().signum() <= 0) {
                return;
            }
            BigDecimal rise = now.get().subtract(before.get());
            Optional<BigDecimal> difference = gap == 0 ? Optional.empty() : row.number(gap);
            difference
                    .filter(typed -> !Spread.rounded(now.get())
                            .minus(Spread.rounded(before.get()))
                            .meets(Spread.rounded(typed)))
                    .filter(typed -> !Spread.rounded(before.get())
                            .minus(Spread.rounded(now.get()))
                            .meets(Spread.rounded(typed)))
                    .ifPresent(typed -> report(text, table, row, gap, rise.toPlainString(), report));
            percent(row, rate)
                    .filter(typed -> !isRatio(now.get().subtract(before.get()).abs(), before.get(), typed.abs()))
                    .ifPresent(typed -> report(text, table, row, rate, Spread.percent(rise, before.get()), report));
        }

        private static Optional<BigDecimal> percent(Row row, int column) {
            if (column == 0 || column >= row.cells().size()) {
                return Optional.empty();
            }
            String cell =
                    row.cells().get(column).replace("%", "").replace("％", "").strip();
            return cell.matches("-?\\d{1,6}(?:\\.\\d{1,6})?") ? Optional.of(new BigDecimal(cell)) : Optional.empty();
        }
    }

    /** Whether the percentage is that of the numbers, or, written as a fraction, their quotient. */
    private static boolean isRatio(BigDecimal part, BigDecimal whole, BigDecimal typed) {
        Envelope ratio = Spread.rounded(part).dividedBy(Spread.rounded(whole));
        return ratio.times(Envelope.exact(HUNDRED)).meets(Spread.rounded(typed)) || ratio.meets(Spread.rounded(typed));
    }

    private static void report(
            ReportText text, TypedTable table, Row row, int column, String expected, Consumer<Deviation> report) {
        report.accept(Deviation.in(
                text,
                Finding.warning(
                        "text-table.row",
                        text.prose().at(row.start()),
                        row.cells().get(0),
                        table.head(column),
                        row.cells().get(column),
                        expected)));
    }

    /** The rows of the next level below a code of the functional or economic classification. */
    private static List<Row> below(TypedTable table, String code) {
        return table.rows().stream()
                .filter(row -> row.cells().get(0).length() == code.length() + 2
                        && CODE.matcher(row.cells().get(0)).matches()
                        && row.cells().get(0).startsWith(code))
                .toList();
    }

    private static void checkSum(
            ReportText text,
            TypedTable table,
            List<Row> totals,
            List<Row> rows,
            int expected,
            Consumer<Deviation> report) {
        if (totals.size() != 1 || rows.size() != expected) {
            return;
        }
        Row total = totals.get(0);
        for (int column = 1; column < total.cells().size(); column++) {
            int at = column;
            boolean isNumber = total.number(at).isPresent()
                    && rows.stream().allMatch(row -> row.number(at).isPresent())
                    && !TypedTableRule.NO_SUM.matcher(table.head(at)).find();
            Envelope sum = isNumber
                    ? rows.stream()
                            .map(row -> Spread.rounded(row.number(at).orElseThrow()))
                            .reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus)
                    : Envelope.exact(BigDecimal.ZERO);
            if (isNumber && !sum.meets(Spread.rounded(total.number(at).orElseThrow()))) {
                BigDecimal exact = rows.stream()
                        .map(row -> row.number(at).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP);
                report(text, table, total, at, exact.toPlainString(), report);
            }
        }
    }

    private static List<Row> named(TypedTable table, String name) {
        return table.rows().stream().filter(row -> row.name().equals(name)).toList();
    }
}
