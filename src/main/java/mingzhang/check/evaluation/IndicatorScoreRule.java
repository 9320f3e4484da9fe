package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Scoring.Band;
import mingzhang.content.Scoring.Family;
import mingzhang.content.Scoring.Scale;
import mingzhang.finding.Finding;
import mingzhang.target.Attainment;
import mingzhang.target.Attainment.Outcome;

/**
 * {@code score-indicator}: the score of an indicator is that which the form's way of scoring gives to its result; of a
 * result in one of the form's words, a score of its band. A text of the report may name the way of scoring. Forms that
 * name none leave it to judgement, and then nothing is said.
 */
final class IndicatorScoreRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern IN_PROPORTION = Pattern.compile(
            "得分\\s?[=＝]\\s?(?:(?:权重|分值)\\s?[*×xX＊]\\s?[BＢ]\\s?[/÷／]\\s?[AＡ]"
                    + "|[（(]?\\s?(?:全年|年度)?实际(?:完成)?值?\\s?[/÷／]\\s?(?:年初|年度|全年|预期)?(?:目标|指标)值?\\s?[）)]?\\s?[*×xX＊]\\s?(?:该?(?:项)?指标)?(?:分值|权重|满分)"
                    + "|(?:该?(?:项)?指标)?(?:分值|权重|满分)\\s?[*×xX＊]\\s?[（(]?\\s?(?:全年|年度)?实际(?:完成)?值?\\s?[/÷／]\\s?(?:年初|年度|全年|预期)?(?:目标|指标)值?)");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                check(facts, indicator, report);
                checkBand(facts, indicator, report);
            }
        }
    }

    private static void check(YearFacts facts, Indicator indicator, Consumer<Deviation> report) {
        Optional<BigDecimal> weight = indicator.weightNumber().filter(value -> value.signum() > 0);
        Optional<BigDecimal> score = indicator.scoreNumber();
        Optional<BigDecimal> computed = weight.flatMap(value -> computed(facts, indicator, value));
        if (score.isEmpty() || computed.isEmpty() || Scores.agree(score.get(), computed.get())) {
            return;
        }
        report.accept(new Deviation(
                Finding.warning(
                        "score-indicator",
                        facts.position(indicator.scoreCell()),
                        indicator.row().name(),
                        indicator.target(),
                        indicator.actual(),
                        score.get().toPlainString(),
                        Scores.text(computed.get()),
                        weight.get().toPlainString()),
                indicator.scoreCell()));
    }

    private static void checkBand(YearFacts facts, Indicator indicator, Consumer<Deviation> report) {
        List<Band> bands = facts.scoring().judged();
        Optional<BigDecimal> weight = indicator.weightNumber().filter(value -> value.signum() > 0);
        Optional<BigDecimal> share = indicator
                .scoreNumber()
                .filter(score -> weight.isPresent())
                .map(score -> score.multiply(HUNDRED).divide(weight.get(), MathContext.DECIMAL64));
        Optional<Band> band = bands.stream()
                .filter(each -> indicator.actual().startsWith(each.words()))
                .max(Comparator.comparing(each -> each.words().length()));
        if (share.isEmpty() || band.isEmpty()) {
            return;
        }
        BigDecimal least = band.get().share();
        Optional<BigDecimal> above = bands.stream()
                .map(Band::share)
                .filter(other -> other.compareTo(least) > 0)
                .min(Comparator.naturalOrder());
        boolean isInside = share.get().compareTo(least) >= 0
                && above.filter(limit -> share.get().compareTo(limit) >= 0).isEmpty();
        if (!isInside) {
            report.accept(new Deviation(
                    Finding.warning(
                            "score-indicator.band",
                            facts.position(indicator.scoreCell()),
                            indicator.row().name(),
                            indicator.actual(),
                            indicator.scoreNumber().get().toPlainString(),
                            weight.get().toPlainString(),
                            least.toPlainString(),
                            above.orElse(HUNDRED).toPlainString()),
                    indicator.scoreCell()));
        }
    }

    private static Optional<BigDecimal> computed(YearFacts facts, Indicator indicator, BigDecimal weight) {
        Attainment attainment = indicator.attainment();
        boolean isDecided = attainment.outcome() == Outcome.MET || attainment.outcome() == Outcome.MISSED;
        Optional<Scale> scale = scale(facts, indicator, attainment);
        Optional<BigDecimal> target = attainment.target().filter(value -> value.signum() > 0);
        if (!isDecided
                || scale.isEmpty()
                || target.isEmpty()
                || attainment.actual().isEmpty()) {
            return Optional.empty();
        }
        boolean isFull = attainment.outcome() == Outcome.MET && scale.get().family() != Family.TIERS;
        return Optional.of(
                isFull
                        ? weight
                        : Scores.of(
                                scale.get(),
                                weight,
                                target.get(),
                                attainment.actual().get()));
    }

    /** That of the form, or what a text of the report says: 得分=实际完成值/目标值×分值. */
    private static Optional<Scale> increasing(YearFacts facts) {
        return facts.scoring()
                .increasing()
                .or(() -> facts.texts().stream()
                                .map(text -> text.prose().text())
                                .anyMatch(words -> words.contains("得分")
                                        && IN_PROPORTION.matcher(words).find())
                        ? Optional.of(new Scale(Family.PROPORTION, List.of()))
                        : Optional.empty());
    }

    private static Optional<Scale> scale(YearFacts facts, Indicator indicator, Attainment attainment) {
        boolean isSatisfaction = (indicator.first() + indicator.second()).contains("满意度");
        Optional<Scale> own = isSatisfaction ? facts.scoring().satisfaction() : Optional.empty();
        return own.or(() -> attainment.isReverse() ? facts.scoring().decreasing() : increasing(facts));
    }
}
