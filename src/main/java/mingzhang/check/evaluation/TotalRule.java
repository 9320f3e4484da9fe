package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * {@code weight-total} and {@code score-total}: the totals stated are the sums over budget execution and the indicators.
 * A total may be rounded to fewer decimals than its parts, leave extra points out, or be cut at the full mark because of
 * them. Rows with neither weight nor score count nothing; beside them it is a warning, because something may be missing,
 * as it is where the weights lack just what budget execution usually has, and the form has none.
 */
public final class TotalRule implements Rule {
    private static final String WEIGHTS = "weight-total";
    private static final String SCORES = "score-total";

    /** Less than this of a total shows that rows of a report were not recognised. */
    private static final BigDecimal MOST = new BigDecimal("0.7");

    /** What budget execution usually weighs. */
    private static final List<BigDecimal> EXECUTION = List.of(BigDecimal.TEN, BigDecimal.valueOf(20));

    /** Whether this rule, not the general one for sums, speaks of a concept. */
    public static boolean speaksOf(Concept concept) {
        return concept.definition()
                .rule()
                .filter(rule -> rule.equals(WEIGHTS) || rule.equals(SCORES))
                .isPresent();
    }

    /** Whether a stated total could be held against its parts. */
    public static boolean tests(YearFacts facts, Address total) {
        return facts.evaluations().stream()
                .anyMatch(evaluation -> evaluation.part("满分").equals(total)
                                && !parts(facts, evaluation, "分值").isEmpty()
                        || evaluation.part("总分").equals(total)
                                && !parts(facts, evaluation, "得分").isEmpty());
    }

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            check(facts, evaluation, "满分", "分值", WEIGHTS, report);
            check(facts, evaluation, "总分", "得分", SCORES, report);
        }
    }

    private static void check(
            YearFacts facts,
            Evaluation evaluation,
            String total,
            String column,
            String rule,
            Consumer<Deviation> report) {
        Address address = evaluation.part(total);
        Optional<Fact> stated = facts.book().find(address).filter(Fact::isStated);
        Optional<BigDecimal> number = stated.flatMap(Fact::amount).map(amount -> amount.number());
        Map<String, BigDecimal> parts = parts(facts, evaluation, column);
        if (number.isEmpty() || parts.isEmpty()) {
            return;
        }
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal extra = extra(evaluation, column);
        boolean isFine = agrees(sum, number.get())
                || agrees(sum.subtract(extra), number.get())
                || isCut(facts, evaluation, sum, extra, number.get());
        boolean lacksRows = !facts.reporter().completeness().isWhole()
                && sum.compareTo(number.get().multiply(MOST)) < 0;
        if (!isFine && !lacksRows) {
            String arithmetic = parts.entrySet().stream()
                    .map(part -> part.getKey() + part.getValue().toPlainString())
                    .collect(Collectors.joining(" + "));
            boolean mayLack =
                    column.equals("分值") && evaluation.indicators().stream().anyMatch(Indicator::isUnscored)
                            || mayLackExecution(facts, evaluation);
            report.accept(new Deviation(
                    Finding.error(
                                    rule,
                                    facts.position(address),
                                    sum.toPlainString(),
                                    number.get().toPlainString(),
                                    arithmetic)
                            .as(mayLack ? Severity.WARNING : Severity.ERROR),
                    address));
        }
    }

    private static boolean mayLackExecution(YearFacts facts, Evaluation evaluation) {
        BigDecimal weights = parts(facts, evaluation, "分值").values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = facts.number(evaluation.part("满分"))
                .orElse(facts.scoring().full())
                .subtract(weights);
        return evaluation.execution(facts, "分值").isEmpty()
                && EXECUTION.stream().anyMatch(weight -> weight.compareTo(missing) == 0);
    }

    private static boolean agrees(BigDecimal sum, BigDecimal total) {
        return sum.compareTo(total) == 0
                || sum.setScale(Math.max(total.scale(), 0), RoundingMode.HALF_UP)
                                .compareTo(total)
                        == 0;
    }

    private static boolean isCut(
            YearFacts facts, Evaluation evaluation, BigDecimal sum, BigDecimal extra, BigDecimal total) {
        BigDecimal full = facts.number(evaluation.part("满分"))
                .filter(stated -> stated.signum() > 0)
                .orElse(facts.scoring().full());
        return extra.signum() > 0 && sum.compareTo(full) > 0 && total.compareTo(full) == 0;
    }

    private static BigDecimal extra(Evaluation evaluation, String column) {
        return evaluation.indicators().stream()
                .filter(Indicator::isExtra)
                .map(indicator -> value(indicator, column).flatMap(Fact::base).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Fact> value(Indicator indicator, String column) {
        return column.equals("分值") ? indicator.weight() : indicator.score();
    }

    /** The sums by group, in the order of the form; empty if one of the numbers is missing. */
    private static Map<String, BigDecimal> parts(YearFacts facts, Evaluation evaluation, String column) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        List<Indicator> lacking = new ArrayList<>();
        evaluation.execution(facts, column).ifPresent(value -> parts.put("预算执行", value));
        boolean hasWeights = evaluation.indicators().stream()
                .anyMatch(each -> each.weightNumber().isPresent());
        for (Indicator indicator : evaluation.indicators()) {
            boolean isWeightless = indicator
                    .weight()
                    .flatMap(Fact::base)
                    .filter(weight -> weight.signum() != 0)
                    .isEmpty();
            value(indicator, column)
                    .flatMap(Fact::base)
                    .ifPresentOrElse(value -> parts.merge(indicator.first(), value, BigDecimal::add), () -> {
                        boolean isBlank = indicator.isUnscored() && hasWeights;
                        if (!isWeightless || column.equals("分值") && !indicator.isExtra() && !isBlank) {
                            lacking.add(indicator);
                        }
                    });
        }
        return lacking.isEmpty() && !evaluation.indicators().isEmpty() ? parts : Map.of();
    }
}
