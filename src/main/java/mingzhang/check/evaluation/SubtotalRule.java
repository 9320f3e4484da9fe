package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/** {@code subtotal}: weight and score of a group as stated agree with the sums over its indicators. */
final class SubtotalRule implements Rule {
    private static final List<String> COLUMNS = List.of("分值", "得分");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
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
        if (isWithExecution && !hasExecutionAbove(facts, evaluation, column)) {
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

    /** Whether in the form itself budget execution stands above the indicators, so that it belongs to none of their groups. */
    private static boolean hasExecutionAbove(YearFacts facts, Evaluation evaluation, String column) {
        int first = evaluation.indicators().stream()
                .mapToInt(indicator ->
                        facts.position(evaluation.cell(indicator.row(), column)).line())
                .min()
                .orElse(0);
        return !facts.reporter().completeness().isWhole()
                && evaluation
                        .execution()
                        .filter(row ->
                                facts.position(evaluation.cell(row, column)).line() < first)
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
}
