package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Scoring.Family;
import mingzhang.content.Scoring.Scale;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.finding.Finding;

/**
 * {@code score-execution}: the score of budget execution follows from what was spent of the budget of the whole year, never
 * of that at its beginning. Of a budget of nil there is no rate, so that points for it rest on nothing. Nothing is said
 * where the budget is unknown, nor where more was spent than budgeted and points were taken for it.
 */
final class ExecutionScoreRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            Optional<BigDecimal> weight = evaluation.execution(facts, "分值").filter(value -> value.signum() > 0);
            Optional<BigDecimal> score = evaluation.execution(facts, "得分");
            Optional<BigDecimal> rate = rate(facts, evaluation, Basis.ADJUSTED_BUDGET);
            boolean isOfNil = facts.number(evaluation.part("资金").on(Basis.ADJUSTED_BUDGET))
                    .filter(budget -> budget.signum() == 0)
                    .isPresent();
            if (weight.isPresent()
                    && isOfNil
                    && score.filter(points -> points.signum() > 0).isPresent()) {
                report.accept(ofNil(facts, evaluation, score.get()));
            }
            if (weight.isPresent() && score.isPresent() && rate.isPresent()) {
                check(facts, evaluation, weight.get(), score.get(), rate.get(), report);
            }
        }
    }

    private static Deviation ofNil(YearFacts facts, Evaluation evaluation, BigDecimal score) {
        Address address = scoreCell(evaluation);
        return new Deviation(
                Finding.warning(
                        "score-execution.nil", facts.position(address), evaluation.name(), score.toPlainString()),
                address);
    }

    private static Address scoreCell(Evaluation evaluation) {
        return evaluation.execution().map(row -> evaluation.cell(row, "得分")).orElse(evaluation.list());
    }

    /** Percent of a budget that was spent. */
    private static Optional<BigDecimal> rate(YearFacts facts, Evaluation evaluation, Basis budget) {
        Address funds = evaluation.part("资金");
        return facts.number(funds.on(budget))
                .filter(value -> value.signum() > 0)
                .flatMap(base -> facts.number(funds.on(Basis.OUTTURN))
                        .map(spent -> spent.multiply(HUNDRED).divide(base, MathContext.DECIMAL64)));
    }

    private static void check(
            YearFacts facts,
            Evaluation evaluation,
            BigDecimal weight,
            BigDecimal score,
            BigDecimal rate,
            Consumer<Deviation> report) {
        BigDecimal computed = score(facts, weight, rate);
        boolean isCutForExcess = rate.compareTo(HUNDRED) > 0 && score.compareTo(weight) < 0;
        if (Scores.agree(score, computed) || isCutForExcess) {
            return;
        }
        boolean isByInitial = rate(facts, evaluation, Basis.INITIAL_BUDGET)
                .filter(initial -> Scores.agree(score, score(facts, weight, initial)))
                .isPresent();
        Address address = scoreCell(evaluation);
        report.accept(new Deviation(
                Finding.warning(
                        isByInitial ? "score-execution.initial" : "score-execution",
                        facts.position(address),
                        evaluation.name(),
                        score.toPlainString(),
                        Scores.text(computed),
                        Scores.text(rate)),
                address));
    }

    private static BigDecimal score(YearFacts facts, BigDecimal weight, BigDecimal rate) {
        Scale scale = facts.scoring().execution();
        return scale.family() == Family.TIERS
                ? Scores.of(scale, weight, HUNDRED, rate)
                : Scores.of(scale, weight, HUNDRED, rate.min(HUNDRED));
    }
}
