package mingzhang.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.target.Statement.Deadline;
import mingzhang.target.Statement.Measured;
import mingzhang.target.Statement.Several;
import mingzhang.target.Statement.Words;

/**
 * How a result stands to its target.
 *
 * @param outcome whether it reaches it
 * @param target the target as a number, for scoring; empty if it is none or a range
 * @param actual the result as a number in the same unit
 * @param isReverse whether less is better
 */
public record Attainment(Outcome outcome, Optional<BigDecimal> target, Optional<BigDecimal> actual, boolean isReverse) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LIKE = BigDecimal.valueOf(3);
    private static final Pattern UP = Pattern.compile("增长|增加|提高|提升|上升");
    private static final Pattern DOWN = Pattern.compile("下降|减少|降低|压缩|压减|节约");

    /** Whether a result reaches its target. */
    public enum Outcome {
        /** It does. */
        MET,
        /** It does not. */
        MISSED,
        /** Both say the same in words. */
        SAME_WORDS,
        /** One of them is words. */
        WORDS,
        /** One of them holds several numbers. */
        SEVERAL_NUMBERS,
        /** They are in different units. */
        OTHER_UNIT,
        /** One of them is too vague: 约, or a bound where a number would be needed. */
        VAGUE
    }

    /** Holds a result against its target; {@code direction} is how a target without a sign is meant. */
    public static Attainment of(Statement target, Statement actual, Direction direction) {
        if (target instanceof Measured wanted && actual instanceof Measured reached) {
            return measured(wanted, reached, direction);
        }
        if (target instanceof Deadline wanted && actual instanceof Deadline reached) {
            return only(isInTime(wanted, reached) ? Outcome.MET : Outcome.MISSED);
        }
        if (target.equals(actual)) {
            return only(Outcome.SAME_WORDS);
        }
        boolean isSeveral = target instanceof Several || actual instanceof Several;
        boolean isWords = target instanceof Words || actual instanceof Words;
        return only(isWords ? Outcome.WORDS : isSeveral ? Outcome.SEVERAL_NUMBERS : Outcome.OTHER_UNIT);
    }

    private static Attainment only(Outcome outcome) {
        return new Attainment(outcome, Optional.empty(), Optional.empty(), false);
    }

    private static boolean isInTime(Deadline wanted, Deadline reached) {
        if (wanted.year().isPresent() && reached.year().isPresent()) {
            int years = reached.year().get().compareTo(wanted.year().get());
            return years < 0 || years == 0 && reached.day() <= wanted.day();
        }
        return reached.day() <= wanted.day();
    }

    private static Attainment measured(Measured wanted, Measured reached, Direction direction) {
        Optional<Measured> same = inUnitOf(wanted, reached);
        if (same.isEmpty() || trend(wanted.words()) != trend(reached.words())) {
            return only(Outcome.OTHER_UNIT);
        }
        Measured result = same.get();
        Sign sign = meant(wanted, direction);
        Outcome outcome = outcome(wanted, result, sign);
        boolean isNumber = wanted.end().isEmpty() && result.end().isEmpty() && !wanted.isAbout() && !result.isAbout();
        return new Attainment(
                outcome,
                isNumber ? Optional.of(wanted.value()) : Optional.empty(),
                isNumber ? Optional.of(result.value()) : Optional.empty(),
                sign == Sign.AT_MOST || sign == Sign.BELOW);
    }

    private static Sign meant(Measured wanted, Direction direction) {
        if (wanted.sign() != Sign.NONE || wanted.end().isPresent()) {
            return wanted.sign();
        }
        return switch (direction) {
            case HIGHER -> wanted.value().signum() == 0 ? Sign.AT_MOST : Sign.AT_LEAST;
            case LOWER -> Sign.AT_MOST;
            case UNKNOWN -> Sign.NONE;
        };
    }

    private static Outcome outcome(Measured wanted, Measured result, Sign sign) {
        boolean isSame = wanted.value().compareTo(result.value()) == 0
                && wanted.end().equals(result.end())
                && wanted.sign() == result.sign();
        if (isSame) {
            return Outcome.MET;
        }
        boolean isBeyondAbout = sign == Sign.AT_LEAST && result.value().compareTo(wanted.value()) >= 0;
        if (result.isAbout() || wanted.isAbout() && !isBeyondAbout) {
            return Outcome.VAGUE;
        }
        Interval goal = wanted.interval(sign);
        Interval possible = result.interval(result.sign());
        if (goal.contains(possible)) {
            return Outcome.MET;
        }
        boolean isDecided =
                goal.isApartFrom(possible) && (sign != Sign.NONE || wanted.end().isPresent());
        return isDecided ? Outcome.MISSED : Outcome.VAGUE;
    }

    /** The result in the unit of its target; a share may be written as 0.88 or 88 where the other says 88%. */
    private static Optional<Measured> inUnitOf(Measured wanted, Measured reached) {
        if (wanted.unit().equals(reached.unit())) {
            return Optional.of(reached);
        }
        if (wanted.unit().equals(Units.PERCENT) && reached.unit().isEmpty()) {
            return likeliest(wanted.value(), reached, reached.times(HUNDRED));
        }
        if (reached.unit().equals(Units.PERCENT) && wanted.unit().isEmpty()) {
            return likeliest(wanted.value(), reached, reached.times(BigDecimal.ONE.divide(HUNDRED)));
        }
        return wanted.unit().isEmpty() || reached.unit().isEmpty() ? Optional.of(reached) : Optional.empty();
    }

    /** The one of two readings that is of the size of the target, if the other is not. */
    private static Optional<Measured> likeliest(BigDecimal target, Measured first, Measured second) {
        boolean isFirst = isLike(target, first.value());
        return isFirst == isLike(target, second.value()) ? Optional.empty() : Optional.of(isFirst ? first : second);
    }

    private static boolean isLike(BigDecimal target, BigDecimal value) {
        return value.signum() == target.signum()
                && value.abs().compareTo(target.abs().multiply(LIKE)) <= 0
                && target.abs().compareTo(value.abs().multiply(LIKE)) <= 0;
    }

    private static int trend(String words) {
        boolean isUp = UP.matcher(words).find();
        boolean isDown = DOWN.matcher(words).find();
        return isUp == isDown ? 0 : isUp ? 1 : -1;
    }

    /** Result over target; empty if one of them is no number or the target is nil. */
    public Optional<BigDecimal> ratio() {
        return target.filter(value -> value.signum() > 0)
                .flatMap(value -> actual.map(number -> number.divide(value, MathContext.DECIMAL64)));
    }
}
