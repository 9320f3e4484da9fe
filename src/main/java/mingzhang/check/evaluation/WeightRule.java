package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Form;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/**
 * {@code weight-group}: the weights of the indicators of one group, and that of budget execution, are what the form gives; an error
 * where they do not even make up the whole, else a warning, because weights may be set otherwise with approval.
 * {@code weight-hundred}: where no total is stated, all weights make up the form's whole; 90 without budget execution is
 * what is set before the year. {@code score-above-weight}: no score exceeds its weight, bonus points aside.
 */
final class WeightRule implements Rule {
    private static final BigDecimal EXECUTION = BigDecimal.TEN;
    private static final String EXECUTION_GROUP = "预算执行率";

    /** What 财预〔2020〕10号 gives to the groups; wherever a province settles no other weights, they apply. */
    private static final Map<String, BigDecimal> USUAL = Map.of(
            EXECUTION_GROUP,
            EXECUTION,
            "产出指标",
            BigDecimal.valueOf(50),
            "效益指标",
            BigDecimal.valueOf(30),
            "满意度指标",
            BigDecimal.TEN);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        facts.evaluations().forEach(evaluation -> {
            checkWhole(facts, evaluation, report);
            weights(facts).ifPresent(weights -> checkGroups(facts, evaluation, weights, report));
            checkScores(facts, evaluation, report);
        });
    }

    private static Optional<Map<String, BigDecimal>> weights(YearFacts facts) {
        return facts.forms().stream()
                .map(Form::weights)
                .filter(weights -> !weights.isEmpty())
                .findFirst();
    }

    /** The weights of all indicators but extra ones; empty if one of them has none. */
    private static Optional<BigDecimal> sum(Evaluation evaluation) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator indicator : evaluation.indicators()) {
            Optional<BigDecimal> weight = indicator.weight().flatMap(Fact::base);
            if (weight.isEmpty() && !indicator.isExtra()) {
                return Optional.empty();
            }
            sum = indicator.isExtra() ? sum : sum.add(weight.get());
        }
        return evaluation.indicators().isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static boolean isWhole(YearFacts facts, Evaluation evaluation, BigDecimal indicators) {
        BigDecimal full = facts.scoring().full();
        Optional<BigDecimal> execution = evaluation.execution(facts, "分值");
        BigDecimal sum = indicators.add(execution.orElse(BigDecimal.ZERO));
        boolean isSetUp = execution.isEmpty() && sum.compareTo(full.subtract(EXECUTION)) == 0;
        return sum.compareTo(full) == 0 || isSetUp;
    }

    private static void checkWhole(YearFacts facts, Evaluation evaluation, Consumer<Deviation> report) {
        boolean isStated =
                facts.book().find(evaluation.part("满分")).filter(Fact::isStated).isPresent();
        sum(evaluation)
                .filter(sum -> !isStated && sum.signum() > 0 && !isWhole(facts, evaluation, sum))
                .ifPresent(sum -> report.accept(new Deviation(
                        Finding.warning(
                                "weight-hundred",
                                facts.position(evaluation.indicators().get(0).weightCell()),
                                evaluation.name(),
                                sum.add(evaluation.execution(facts, "分值").orElse(BigDecimal.ZERO))
                                        .toPlainString(),
                                facts.scoring().full().toPlainString()),
                        evaluation.list())));
    }

    private static void checkGroups(
            YearFacts facts, Evaluation evaluation, Map<String, BigDecimal> weights, Consumer<Deviation> report) {
        Optional<BigDecimal> all = sum(evaluation);
        if (all.isEmpty()) {
            return;
        }
        boolean isWhole = isWhole(facts, evaluation, all.get());
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, Address> first = new LinkedHashMap<>();
        for (Indicator indicator : evaluation.indicators()) {
            indicator
                    .weight()
                    .flatMap(Fact::base)
                    .filter(weight -> !indicator.isExtra())
                    .ifPresent(weight -> {
                        sums.merge(indicator.first(), weight, BigDecimal::add);
                        first.putIfAbsent(indicator.first(), indicator.weightCell());
                    });
        }
        evaluation.execution().ifPresent(row -> {
            Address cell = evaluation.cell(row, "分值");
            facts.number(cell)
                    .filter(weight -> weights.containsKey(EXECUTION_GROUP))
                    .ifPresent(weight -> {
                        sums.put(EXECUTION_GROUP, weight);
                        first.put(EXECUTION_GROUP, cell);
                    });
        });
        if (isWhole && isUsual(sums)) {
            return;
        }
        sums.forEach((group, sum) -> {
            BigDecimal wanted = weights.get(group);
            if (wanted != null && wanted.compareTo(sum) != 0) {
                Object[] arguments = {group, sum.toPlainString(), wanted.toPlainString()};
                Address address = Optional.ofNullable(first.get(group)).orElse(evaluation.list());
                report.accept(new Deviation(
                        isWhole
                                ? Finding.warning("weight-group", facts.position(address), arguments)
                                : Finding.error("weight-group", facts.position(address), arguments),
                        evaluation.list()));
            }
        });
    }

    private static boolean isUsual(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .allMatch(sum -> USUAL.containsKey(sum.getKey())
                        && USUAL.get(sum.getKey()).compareTo(sum.getValue()) == 0);
    }

    private static void checkScores(YearFacts facts, Evaluation evaluation, Consumer<Deviation> report) {
        evaluation.indicators().stream()
                .filter(indicator -> !indicator.isExtra())
                .forEach(indicator -> check(facts, evaluation, indicator.row(), report));
        evaluation.execution().ifPresent(row -> check(facts, evaluation, row, report));
        evaluation.subtotals().forEach(row -> check(facts, evaluation, row, report));
    }

    private static void check(YearFacts facts, Evaluation evaluation, Address scored, Consumer<Deviation> report) {
        Optional<Fact> score = facts.book().find(evaluation.cell(scored, "得分"));
        Optional<Fact> weight = facts.book().find(evaluation.cell(scored, "分值"));
        if (score.isPresent()
                && weight.isPresent()
                && score.get().envelope().isAbove(weight.get().envelope())) {
            Address address = score.get().address();
            report.accept(new Deviation(
                    Finding.error(
                            "score-above-weight",
                            facts.position(address),
                            scored.name(),
                            Arithmetic.text(score.get()),
                            Arithmetic.text(weight.get())),
                    address));
        }
    }
}
