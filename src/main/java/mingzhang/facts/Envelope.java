package mingzhang.facts;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * All values that a figure can stand for, given the decimals it was written with: 85.22万元 is 852,150元 to 852,250元.
 *
 * @param low smallest value, in the base unit (元 for money)
 * @param high largest value
 */
public record Envelope(BigDecimal low, BigDecimal high) {
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** A value known exactly. */
    public static Envelope exact(BigDecimal value) {
        return new Envelope(value, value);
    }

    /** A value and what it may be off by. */
    public static Envelope around(BigDecimal value, BigDecimal halfWidth) {
        return new Envelope(value.subtract(halfWidth), value.add(halfWidth));
    }

    /** The sum. */
    public Envelope plus(Envelope other) {
        return new Envelope(low.add(other.low), high.add(other.high));
    }

    /** The difference. */
    public Envelope minus(Envelope other) {
        return new Envelope(low.subtract(other.high), high.subtract(other.low));
    }

    /** The product. */
    public Envelope times(Envelope other) {
        return spanning(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
    }

    /** The quotient; the divisor must not contain zero. */
    public Envelope dividedBy(Envelope other) {
        return spanning(
                low.divide(other.low, PRECISION),
                low.divide(other.high, PRECISION),
                high.divide(other.low, PRECISION),
                high.divide(other.high, PRECISION));
    }

    /** Whether it may be nil. */
    public boolean containsZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether some value lies in both. */
    public boolean meets(Envelope other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether every value of this is above every value of the other. */
    public boolean isAbove(Envelope other) {
        return low.compareTo(other.high) > 0;
    }

    private static Envelope spanning(BigDecimal first, BigDecimal second, BigDecimal third, BigDecimal fourth) {
        return new Envelope(
                first.min(second).min(third.min(fourth)), first.max(second).max(third.max(fourth)));
    }
}
