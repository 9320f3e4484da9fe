package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import mingzhang.target.Attainment.Outcome;
import mingzhang.target.Statement.Measured;
import mingzhang.target.Statement.Words;

/**
 * {@code score-full}: full points although the target is missed. {@code target-untold}: one hint an evaluation with the
 * indicators of which it cannot be told whether they reach their targets; those of which both are words are not spoken of. {@code
 * target-as-result}: every number aimed at is that reached, to the letter, or a target says that it is done; the targets may
 * have been set afterwards.
 */
final class MissedTargetRule implements Rule {
    private static final Pattern DONE = Pattern.compile("(?:均|都|全部|基本)?已(?:经)?(?:按时|按期|全部|圆满)?(?:完成|达成|实现|达标|达到)[。.]?");
    private static final int MOST = 6;
    private static final int FEWEST = 4;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            List<Indicator> untold = new ArrayList<>();
            for (Indicator indicator : evaluation.indicators()) {
                if (DONE.matcher(indicator.target()).matches()) {
                    report.accept(done(facts, evaluation, indicator));
                }
                Outcome outcome = indicator.attainment().outcome();
                if (outcome == Outcome.MISSED
                        && (isFull(indicator) || isFullUnweighted(facts, evaluation, indicator))) {
                    report.accept(missed(facts, indicator));
                } else if (isUntold(indicator, outcome)) {
                    untold.add(indicator);
                }
            }
            if (isCopied(evaluation)) {
                Address first = evaluation.cell(evaluation.indicators().get(0).row(), "指标值");
                report.accept(new Deviation(
                        Finding.hint("target-as-result", facts.position(first), evaluation.name()), evaluation.list()));
            }
            if (!untold.isEmpty()) {
                report.accept(untold(facts, evaluation, untold));
            }
        }
    }

    private static Deviation done(YearFacts facts, Evaluation evaluation, Indicator indicator) {
        Address cell = evaluation.cell(indicator.row(), "指标值");
        return new Deviation(
                Finding.hint(
                        "target-as-result.done",
                        facts.position(cell),
                        indicator.row().name(),
                        indicator.target()),
                cell);
    }

    private static boolean isCopied(Evaluation evaluation) {
        List<Indicator> measured = evaluation.indicators().stream()
                .filter(indicator -> indicator.statement() instanceof Measured)
                .toList();
        return measured.size() >= FEWEST
                && measured.stream().allMatch(indicator -> indicator.target().equals(indicator.actual()));
    }

    private static boolean isFull(Indicator indicator) {
        return indicator.weightNumber().filter(weight -> weight.signum() > 0).isPresent()
                && indicator.scoreNumber().isPresent()
                && indicator
                                .weightNumber()
                                .get()
                                .compareTo(indicator.scoreNumber().get())
                        <= 0;
    }

    /** In a form without weights: no point is lost but those of budget execution. */
    private static boolean isFullUnweighted(YearFacts facts, Evaluation evaluation, Indicator indicator) {
        Optional<BigDecimal> weight = evaluation.execution(facts, "分值");
        Optional<BigDecimal> score = evaluation.execution(facts, "得分");
        boolean isUnweighted = evaluation.indicators().stream()
                .allMatch(each -> each.weightNumber().isEmpty());
        if (!isUnweighted || indicator.scoreNumber().isEmpty() || weight.isPresent() != score.isPresent()) {
            return false;
        }
        BigDecimal scores = evaluation.indicators().stream()
                .flatMap(each -> each.scoreNumber().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return scores.add(weight.orElse(BigDecimal.ZERO))
                        .compareTo(facts.scoring().full())
                == 0;
    }

    private static boolean isUntold(Indicator indicator, Outcome outcome) {
        boolean isOneInWords = outcome == Outcome.WORDS
                && (indicator.statement() instanceof Words) != (indicator.result() instanceof Words);
        boolean isGiven = Wordings.isSaid(indicator.target()) && Wordings.isSaid(indicator.actual());
        return isGiven
                && (isOneInWords
                        || outcome == Outcome.SEVERAL_NUMBERS
                        || outcome == Outcome.OTHER_UNIT
                        || outcome == Outcome.VAGUE);
    }

    private static Deviation missed(YearFacts facts, Indicator indicator) {
        return new Deviation(
                Finding.warning(
                        "score-full",
                        facts.position(indicator.scoreCell()),
                        indicator.row().name(),
                        indicator.target(),
                        indicator.actual(),
                        indicator.scoreNumber().orElseThrow().toPlainString()),
                indicator.scoreCell());
    }

    private static Deviation untold(YearFacts facts, Evaluation evaluation, List<Indicator> untold) {
        Address first = evaluation.cell(untold.get(0).row(), "完成值");
        String names = String.join(
                "、",
                untold.stream()
                        .limit(MOST)
                        .map(indicator ->
                                indicator.row().name() + "（" + indicator.target() + "；" + indicator.actual() + "）")
                        .toList());
        return new Deviation(
                Finding.hint("target-untold", facts.position(first), evaluation.name(), untold.size(), names),
                evaluation.list());
    }
}
