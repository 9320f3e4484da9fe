package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * {@code subtotal}: weight and score of a group as stated agree with the sums over its indicators; so does the weight of a
 * goal, 年度绩效目标1（30分）, with those of the indicators below it.
 */
final class SubtotalRule implements Rule {
    private static final List<String> COLUMNS = List.of("分值", "得分");

    private static final Pattern GOAL = Pattern.compile(
            "(.{0,6}(?:绩效|年度)目标[一二三四五六七八九十\\d]{1,2})[:：]?[（(](?:(\\d{1,3}(?:\\.\\d{1,2})?)|[XxＸ×*]{1,3})分[）)]");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            checkGoals(facts, evaluation, report);
            for (Address subtotal : evaluation.subtotals()) {
                COLUMNS.forEach(column -> check(facts, evaluation, subtotal, column, report));
            }
        }
    }

    private static void check(
            YearFacts facts, Evaluation evaluation, Address subtotal, String column, Consumer<Deviation> report) {
        Optional<Fact> stated = facts.book().find(evaluation.cell(subtotal, column));
        String group = subtotal.members().get(subtotal.members().size() - 1);
        Optional<BigDecimal> sum = sum(facts, evaluation, group, column);
        if (stated.isEmpty() || sum.isEmpty() || stated.flatMap(Fact::base).equals(sum)) {
            return;
        }
        boolean isWithExecution = evaluation
                .execution(facts, column)
                .map(sum.get()::add)
                .filter(all -> stated.flatMap(Fact::base)
                        .filter(base -> base.compareTo(all) == 0)
                        .isPresent())
                .isPresent();
        if (isWithExecution
                && !hasExecutionAbove(facts, evaluation, stated.get().address(), column)) {
            return;
        }
        if (stated.flatMap(Fact::base)
                .filter(base -> base.compareTo(sum.get()) != 0)
                .isPresent()) {
            Address address = stated.get().address();
            boolean mayLack = evaluation.indicators().stream()
                    .anyMatch(indicator -> indicator.first().equals(group) && indicator.isUnscored());
            report.accept(new Deviation(
                    Finding.error(
                                    "subtotal",
                                    facts.position(address),
                                    group,
                                    column,
                                    Arithmetic.text(stated.get()),
                                    sum.get().toPlainString())
                            .as(mayLack || isWithExecution ? Severity.WARNING : Severity.ERROR),
                    address));
        }
    }

    /** Whether in the form itself budget execution stands above the indicators and the group, so that it belongs to none. */
    private static boolean hasExecutionAbove(YearFacts facts, Evaluation evaluation, Address group, String column) {
        int first = evaluation.indicators().stream()
                .mapToInt(indicator ->
                        facts.position(evaluation.cell(indicator.row(), column)).line())
                .min()
                .orElse(0);
        int begin = Math.min(first, facts.position(group).line());
        return !facts.reporter().completeness().isWhole()
                && evaluation
                        .execution()
                        .filter(row ->
                                facts.position(evaluation.cell(row, column)).line() < begin)
                        .isPresent();
    }

    private static Optional<BigDecimal> sum(YearFacts facts, Evaluation evaluation, String group, String column) {
        Optional<BigDecimal> sum = Optional.empty();
        for (Indicator indicator : evaluation.indicators()) {
            boolean isInGroup = indicator.first().equals(group) && !indicator.isUnscored();
            Optional<BigDecimal> value =
                    facts.book().find(evaluation.cell(indicator.row(), column)).flatMap(Fact::base);
            if (isInGroup && value.isEmpty()) {
                return Optional.empty();
            }
            if (isInGroup) {
                sum = Optional.of(sum.orElse(BigDecimal.ZERO).add(value.get()));
            }
        }
        return sum;
    }

    private static void checkGoals(YearFacts facts, Evaluation evaluation, Consumer<Deviation> report) {
        List<FreeDocument> goals = facts.disclosure().documents().stream()
                .filter(row -> GOAL.matcher(row.title()).matches())
                .sorted(Comparator.comparing(FreeDocument::position, Comparator.comparingInt(Position::line)))
                .toList();
        for (int index = 0; index < goals.size(); index++) {
            int from = goals.get(index).position().line();
            int to = index + 1 < goals.size() ? goals.get(index + 1).position().line() : Integer.MAX_VALUE;
            checkGoal(facts, evaluation, goals.get(index), from, to, report);
        }
    }

    private static void checkGoal(
            YearFacts facts, Evaluation evaluation, FreeDocument goal, int from, int to, Consumer<Deviation> report) {
        List<Indicator> below = evaluation.indicators().stream()
                .filter(indicator -> {
                    int line = facts.position(indicator.scoreCell()).line();
                    return line > from && line < to;
                })
                .toList();
        Matcher stated = GOAL.matcher(goal.title());
        boolean areWeighted = below.size() > 1
                && below.stream().allMatch(indicator -> indicator.weightNumber().isPresent());
        if (areWeighted && stated.matches() && stated.group(2) != null) {
            BigDecimal sum = below.stream()
                    .map(indicator -> indicator.weightNumber().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(new BigDecimal(stated.group(2))) != 0) {
                report.accept(new Deviation(
                        Finding.warning(
                                "subtotal",
                                goal.position(),
                                stated.group(1),
                                "分值",
                                stated.group(2) + "分",
                                sum.toPlainString()),
                        evaluation.list()));
            }
        }
    }
}
