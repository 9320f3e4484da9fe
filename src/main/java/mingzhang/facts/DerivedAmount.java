package mingzhang.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a computed number is written: in the file's unit, percentages with two decimals. */
final class DerivedAmount {
    private static final int MOST_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 2;

    private DerivedAmount() {}

    static Value.Amount of(Computed computed, Measure measure, Measure money) {
        return switch (measure.kind()) {
            case MONEY -> money(computed, money);
            case PERCENT ->
                new Value.Amount(computed.value().setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP), measure);
            default -> new Value.Amount(plain(computed.value()), measure);
        };
    }

    /** With trailing zeros only where a part was typed with them. */
    private static Value.Amount money(Computed computed, Measure unit) {
        BigDecimal number = plain(computed.value().scaleByPowerOfTen(-unit.power()));
        if (number.scale() > MOST_DECIMALS) {
            number = number.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        }
        int decimals = 0;
        for (Fact part : computed.parts()) {
            decimals = Math.max(decimals, decimalsTypedWithZeros(part, unit));
        }
        return new Value.Amount(number.scale() < decimals ? number.setScale(decimals) : number, unit);
    }

    private static int decimalsTypedWithZeros(Fact part, Measure unit) {
        if (!(part.value() instanceof Value.Amount amount) || !amount.measure().equals(unit)) {
            return 0;
        }
        int scale = amount.number().scale();
        return scale > 0 && amount.number().stripTrailingZeros().scale() < scale ? scale : 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
