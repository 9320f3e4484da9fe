package mingzhang.target;

import java.math.BigDecimal;
import java.util.Optional;

/** What the cell of a target or a result says. */
public sealed interface Statement {

    /**
     * A number, or a range of numbers.
     *
     * @param value the number, in the smallest unit of its kind (元, 天, percent points); of a range its lower end
     * @param end the upper end of a range; empty if it is none
     * @param unit its unit, words of one meaning made one (场 and 次); empty if it has none
     * @param sign how it is meant
     * @param isAbout whether it is said to be approximate (约, 左右, 近)
     * @param words the words around it
     */
    record Measured(BigDecimal value, Optional<BigDecimal> end, String unit, Sign sign, boolean isAbout, String words)
            implements Statement {

        Interval interval(Sign meant) {
            return end.map(high -> Interval.between(value, high)).orElseGet(() -> Interval.of(meant, value));
        }

        Measured meant(Sign other) {
            return new Measured(value, end, unit, other, isAbout, words);
        }

        Measured times(BigDecimal factor) {
            return new Measured(value.multiply(factor), end.map(factor::multiply), unit, sign, isAbout, words);
        }
    }

    /**
     * A day by which something is done.
     *
     * @param year empty if the text does not name it
     * @param day month times hundred plus day of the month
     */
    record Deadline(Optional<Integer> year, int day) implements Statement {}

    /** Several numbers, without blanks and punctuation: which of them is meant cannot be told. */
    record Several(String text) implements Statement {}

    /** Words without a number that could be read; without blanks and punctuation. */
    record Words(String text) implements Statement {}
}
