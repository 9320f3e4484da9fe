package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.Optional;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.facts.Envelope;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;

/**
 * A number with what it measures, so that 1.2万亩 and 12350亩 can be held against each other.
 *
 * @param quantity as it stands in the text
 * @param dimension 元 for all money, otherwise the unit without 万
 * @param value in the dimension's unit
 * @param envelope what the value may be by the decimals that were typed
 */
record Measured(Quantity quantity, String dimension, BigDecimal value, Envelope envelope) {
    private static final int TEN_THOUSAND = 4;
    private static final String LIMITS = "≥≤<>＜＞";

    /** Nothing for percentages, for numbers without a unit and for those that are not exact; ≥300人 is. */
    static Optional<Measured> of(Quantity quantity, ReportText text) {
        boolean isLimit = quantity.start() > 0 && LIMITS.indexOf(text.words().charAt(quantity.start() - 1)) >= 0;
        if (quantity.isApproximate() && !isLimit
                || quantity.kind() == Kind.PERCENT
                || quantity.kind() == Kind.BARE
                || quantity.unit().equals("倍")
                || quantity.unit().endsWith("百分点")) {
            return Optional.empty();
        }
        if (quantity.kind() == Kind.MONEY) {
            return Optional.of(
                    new Measured(quantity, "元", quantity.base(), text.spread().of(quantity)));
        }
        int power = power(quantity);
        Envelope typed = quantity.decimals() == 0 && power == 0
                ? Envelope.exact(quantity.number())
                : Spread.rounded(quantity.number());
        return Optional.of(new Measured(
                quantity,
                quantity.unit().substring(power == 0 ? 0 : 1),
                quantity.number().scaleByPowerOfTen(power),
                typed.times(Envelope.exact(BigDecimal.ONE.scaleByPowerOfTen(power)))));
    }

    private static int power(Quantity quantity) {
        boolean isInTenThousands =
                quantity.kind() != Kind.MONEY && quantity.unit().startsWith("万");
        return isInTenThousands ? TEN_THOUSAND : quantity.power();
    }

    /** A value of the same dimension in the unit of this number. */
    String inUnit(BigDecimal other) {
        BigDecimal number = other.scaleByPowerOfTen(-power(quantity)).stripTrailingZeros();
        return number.setScale(Math.max(number.scale(), 0)).toPlainString() + quantity.unit();
    }

    boolean isLike(Measured other) {
        return dimension.equals(other.dimension);
    }

    int start() {
        return quantity.start();
    }

    int end() {
        return quantity.end();
    }
}
