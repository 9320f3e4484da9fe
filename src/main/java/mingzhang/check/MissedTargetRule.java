package mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.target.Attainment.Outcome;

/**
 * {@code score-full}: full points although the target is missed. {@code target-untold}: one hint an evaluation with the
 * indicators of which it cannot be told whether they reach their targets; those set in words are not spoken of.
 */
final class MissedTargetRule implements Rule {
    private static final int MOST = 6;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            List<Indicator> untold = new ArrayList<>();
            for (Indicator indicator : evaluation.indicators()) {
                Outcome outcome = indicator.attainment().outcome();
                if (outcome == Outcome.MISSED && isFull(indicator)) {
                    report.accept(missed(facts, indicator));
                } else if (isUntold(outcome) && Wordings.isSaid(indicator.actual())) {
                    untold.add(indicator);
                }
            }
            if (!untold.isEmpty()) {
                report.accept(untold(facts, evaluation, untold));
            }
        }
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

    private static boolean isUntold(Outcome outcome) {
        return outcome == Outcome.SEVERAL_NUMBERS || outcome == Outcome.OTHER_UNIT || outcome == Outcome.VAGUE;
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
