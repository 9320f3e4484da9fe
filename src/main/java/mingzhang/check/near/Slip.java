package mingzhang.check.near;

import java.math.BigDecimal;

/** Whether one number was typed for another: one digit is another one, or two neighbouring digits have changed places. */
final class Slip {
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    private Slip() {}

    /** Whether numbers that are so far apart, which is not nil, may differ by one such slip. */
    static boolean isOne(BigDecimal gap) {
        BigDecimal[] ninth = gap.abs().stripTrailingZeros().unscaledValue().signum() == 0
                ? new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE}
                : new BigDecimal(gap.abs().stripTrailingZeros().unscaledValue()).divideAndRemainder(NINE);
        boolean isDigit = gap.stripTrailingZeros().precision() == 1;
        boolean isExchange = ninth[1].signum() == 0 && ninth[0].precision() == 1;
        return isDigit || isExchange;
    }
}
