package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import mingzhang.content.Scoring.Scale;
import mingzhang.content.Scoring.Tier;

/** Computes scores by the ways of a form. */
final class Scores {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private Scores() {}

    /**
     * The score that a result earns.
     *
     * @param target a positive number
     * @param actual in the same unit; with steps, in percent
     */
    static BigDecimal of(Scale scale, BigDecimal weight, BigDecimal target, BigDecimal actual) {
        BigDecimal share = switch (scale.family()) {
            case PROPORTION -> actual.divide(target, MathContext.DECIMAL64);
            case LINEAR -> BigDecimal.ONE.subtract(actual.subtract(target).divide(target, MathContext.DECIMAL64));
            case QUOTIENT -> actual.signum() <= 0 ? BigDecimal.ONE : target.divide(actual, MathContext.DECIMAL64);
            case TIERS -> step(scale, actual);
        };
        return weight.multiply(share.min(BigDecimal.ONE).max(BigDecimal.ZERO));
    }

    private static BigDecimal step(Scale scale, BigDecimal percent) {
        return scale.tiers().stream()
                .filter(tier -> percent.compareTo(tier.from()) >= 0)
                .findFirst()
                .map(Tier::share)
                .orElse(BigDecimal.ZERO)
                .movePointLeft(2);
    }

    /** Whether a score as written can stand for the computed one: rounded to its decimals, or nearly equal. */
    static boolean agree(BigDecimal written, BigDecimal computed) {
        return written.subtract(computed).abs().compareTo(TOLERANCE) <= 0
                || computed.setScale(Math.max(written.scale(), 0), RoundingMode.HALF_UP)
                                .compareTo(written)
                        == 0;
    }

    /** A computed score for messages. */
    static String text(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
