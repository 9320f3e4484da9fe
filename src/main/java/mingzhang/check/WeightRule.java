package mingzhang.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.content.Form;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Value.Wording;
import mingzhang.finding.Finding;

/**
 * {@code weight-group}: the weights of the indicators of one group add up to what the form gives to the group.
 * {@code score-above-weight}: no score exceeds its weight.
 */
final class WeightRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Evaluations.of(facts).forEach(evaluation -> {
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

    private static void checkGroups(
            YearFacts facts, Evaluation evaluation, Map<String, BigDecimal> weights, Consumer<Deviation> report) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, Address> first = new LinkedHashMap<>();
        for (Address indicator : evaluation.indicators()) {
            Optional<BigDecimal> weight =
                    facts.book().find(evaluation.cell(indicator, "分值")).flatMap(Fact::base);
            if (weight.isEmpty()) {
                return;
            }
            String group = word(facts, evaluation.cell(indicator, "一级"));
            sums.merge(group, weight.get(), BigDecimal::add);
            first.putIfAbsent(group, evaluation.cell(indicator, "分值"));
        }
        sums.forEach((group, sum) -> {
            BigDecimal wanted = weights.get(group);
            if (wanted != null && wanted.compareTo(sum) != 0) {
                Address address = Optional.ofNullable(first.get(group)).orElse(evaluation.list());
                report.accept(new Deviation(
                        Finding.error(
                                "weight-group",
                                facts.position(address),
                                group,
                                sum.toPlainString(),
                                wanted.toPlainString()),
                        evaluation.list()));
            }
        });
    }

    private static String word(YearFacts facts, Address address) {
        return facts.book()
                .find(address)
                .map(Fact::value)
                .map(value -> value instanceof Wording wording ? wording.text() : "")
                .orElse("");
    }

    private static void checkScores(YearFacts facts, Evaluation evaluation, Consumer<Deviation> report) {
        for (Address scored : evaluation.scored()) {
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
}
