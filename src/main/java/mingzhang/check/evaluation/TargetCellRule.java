package mingzhang.check.evaluation;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.target.Statement;
import mingzhang.target.Statement.Measured;
import mingzhang.target.StatementReader;

/**
 * {@code target-cell}: a result that cannot be one of its target: a number of things where a rate in percent is aimed at, a
 * unit in the cell other than that of its column where one of them is percent or money, or a scale such as 优良中低差 out of
 * which nothing was chosen.
 */
final class TargetCellRule implements Rule {
    private static final String PERCENT = "%";
    private static final String MONEY = "元";
    private static final Pattern RATE = Pattern.compile("(?:率|比例|比重|占比)(?:[（(].*)?$");
    private static final Set<String> SCALES =
            Set.of("好坏", "优良中低差", "优良中差", "优良差", "优良", "高中低", "高中低差", "是否", "有无", "达标未达标", "合格不合格");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                check(facts, evaluation, indicator, report);
            }
        }
    }

    private static void check(YearFacts facts, Evaluation evaluation, Indicator indicator, Consumer<Deviation> report) {
        Address target = evaluation.cell(indicator.row(), "指标值");
        Address actual = evaluation.cell(indicator.row(), "完成值");
        String name = indicator.row().name();
        if (isOtherUnit(indicator.target(), indicator.column())) {
            report.accept(warning(facts, "target-cell.column", target, name, indicator.target(), indicator.column()));
        }
        if (SCALES.contains(Wordings.plain(indicator.actual()))) {
            report.accept(warning(facts, "target-cell.scale", actual, name, indicator.actual()));
        }
        if (isCountForRate(indicator)) {
            report.accept(warning(facts, "target-cell", actual, name, indicator.target(), indicator.actual()));
        }
    }

    private static Deviation warning(YearFacts facts, String key, Address cell, Object... arguments) {
        return new Deviation(Finding.warning(key, facts.position(cell), arguments), cell);
    }

    private static boolean isCountForRate(Indicator indicator) {
        return RATE.matcher(indicator.name()).find()
                && indicator.statement() instanceof Measured wanted
                && indicator.result() instanceof Measured reached
                && wanted.unit().equals(PERCENT)
                && !reached.unit().isEmpty()
                && !reached.unit().equals(PERCENT);
    }

    private static boolean isOtherUnit(String cell, String column) {
        String own = unit(StatementReader.read(cell, ""));
        String named = unit(StatementReader.read("1" + column, ""));
        boolean isTelling = own.equals(PERCENT) || named.equals(PERCENT) || own.equals(MONEY) || named.equals(MONEY);
        return !own.isEmpty() && !named.isEmpty() && isTelling && !own.startsWith(named) && !named.startsWith(own);
    }

    private static String unit(Statement statement) {
        return statement instanceof Measured measured ? measured.unit() : "";
    }
}
