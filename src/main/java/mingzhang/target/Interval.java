package mingzhang.target;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * All numbers between two bounds.
 *
 * @param low lower bound; none if empty
 * @param high upper bound; none if empty
 * @param isOpen whether the bounds themselves are left out
 */
record Interval(Optional<BigDecimal> low, Optional<BigDecimal> high, boolean isOpen) {

    static Interval of(Sign sign, BigDecimal value) {
        return switch (sign) {
            case NONE, EXACTLY -> between(value, value);
            case AT_LEAST -> new Interval(Optional.of(value), Optional.empty(), false);
            case ABOVE -> new Interval(Optional.of(value), Optional.empty(), true);
            case AT_MOST -> new Interval(Optional.empty(), Optional.of(value), false);
            case BELOW -> new Interval(Optional.empty(), Optional.of(value), true);
        };
    }

    static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), Optional.of(high), false);
    }

    /** Whether every number of the other is one of these. */
    boolean contains(Interval other) {
        return isAboveLow(other) && isBelowHigh(other);
    }

    private boolean isAboveLow(Interval other) {
        if (low.isEmpty() || other.low.isEmpty()) {
            return low.isEmpty();
        }
        int order = other.low.get().compareTo(low.get());
        return order > 0 || order == 0 && (!isOpen || other.isOpen);
    }

    private boolean isBelowHigh(Interval other) {
        if (high.isEmpty() || other.high.isEmpty()) {
            return high.isEmpty();
        }
        int order = other.high.get().compareTo(high.get());
        return order < 0 || order == 0 && (!isOpen || other.isOpen);
    }

    /** Whether no number lies in both. */
    boolean isApartFrom(Interval other) {
        return isBelow(other) || other.isBelow(this);
    }

    private boolean isBelow(Interval other) {
        if (high.isEmpty() || other.low.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(other.low.get());
        return order < 0 || order == 0 && (isOpen || other.isOpen);
    }

    Interval times(BigDecimal factor) {
        return new Interval(low.map(factor::multiply), high.map(factor::multiply), isOpen);
    }
}
