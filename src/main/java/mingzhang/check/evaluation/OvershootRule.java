package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.target.Attainment;
import mingzhang.target.Statement.Measured;

/**
 * {@code overshoot}: a result exceeds its target by more than the form allows without a reason; the target may have been
 * set too low. Not for shares of half and more, which can hardly be exceeded otherwise.
 */
final class OvershootRule implements Rule {
    /** A rate of change is small, so that few points more are soon a fifth of it. */
    private static final Pattern CHANGE = Pattern.compile("(?:增长|增加|提高|提升|上升|下降|降低|减少)(?:率|幅度|比例)?$");

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                if (!indicator.hasReason()
                        && isOvershoot(facts, indicator)
                        && !FormReasons.isExceedingExplained(facts, indicator)) {
                    report.accept(deviation(facts, evaluation, indicator));
                }
            }
        }
    }

    private static Deviation deviation(YearFacts facts, Evaluation evaluation, Indicator indicator) {
        Address actual = evaluation.cell(indicator.row(), "完成值");
        boolean isOfChange = CHANGE.matcher(indicator.name()).find();
        return new Deviation(
                Finding.warning(
                                "overshoot",
                                facts.position(actual),
                                indicator.row().name(),
                                indicator.target(),
                                indicator.actual(),
                                percent(indicator.attainment())
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                facts.scoring().overshoot().toPlainString())
                        .as(isOfChange ? Severity.HINT : Severity.WARNING),
                actual);
    }

    static boolean isOvershoot(YearFacts facts, Indicator indicator) {
        Attainment attainment = indicator.attainment();
        boolean isShare = indicator.statement() instanceof Measured measured
                && measured.unit().equals("%")
                && measured.value().compareTo(HALF) >= 0;
        return attainment.outcome() == Attainment.Outcome.MET
                && !attainment.isReverse()
                && !isShare
                && percent(attainment).compareTo(facts.scoring().overshoot()) >= 0;
    }

    private static BigDecimal percent(Attainment attainment) {
        return attainment.ratio().orElse(BigDecimal.ZERO).movePointRight(2);
    }
}
