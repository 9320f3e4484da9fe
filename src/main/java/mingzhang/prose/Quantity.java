package mingzhang.prose;

import java.math.BigDecimal;

/**
 * A number in a text with its unit.
 *
 * @param kind what it measures
 * @param number as typed, in its unit
 * @param unit the unit as typed, without 余 and 多; empty if none follows
 * @param power for money, the power of ten by which the unit exceeds one 元
 * @param isApproximate whether 约, 余, 以上 or a range tells that it is not exact
 * @param start offset of its first character
 * @param end offset behind its unit
 */
public record Quantity(
        Kind kind, BigDecimal number, String unit, int power, boolean isApproximate, int start, int end) {
    /** What a number measures. */
    public enum Kind {
        /** An amount of money. */
        MONEY,
        /** A percentage. */
        PERCENT,
        /** A number of people, things or occasions, or points. */
        COUNT,
        /** A number without a unit. */
        BARE
    }

    /** How many decimals were typed. */
    public int decimals() {
        return Math.max(number.scale(), 0);
    }

    /** The number in the base unit: 元 for money, otherwise as it is. */
    public BigDecimal base() {
        return number.scaleByPowerOfTen(power);
    }

    /** The same as it was typed, such as 93.37万元. */
    public String text() {
        return number.toPlainString() + unit;
    }
}
