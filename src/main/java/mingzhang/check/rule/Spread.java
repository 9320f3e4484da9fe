package mingzhang.check.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Envelope;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * What the numbers of a text can stand for. A text that writes some amounts with two decimals leaves out trailing zeros
 * in the others, so 11万元 beside 82.38万元 is 11.00; a text of whole amounts may have rounded them.
 */
public final class Spread {
    private static final int USUAL_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final int decimals;

    private Spread(int decimals) {
        this.decimals = decimals;
    }

    /** What the numbers of a text can stand for. */
    public static Spread of(List<Sentence> sentences) {
        int most = -1;
        for (Sentence sentence : sentences) {
            for (Quantity quantity : sentence.quantities()) {
                if (quantity.kind() == Quantity.Kind.MONEY && quantity.power() == 4) {
                    most = Math.max(most, quantity.decimals());
                }
            }
        }
        return new Spread(most < 0 ? USUAL_DECIMALS : most);
    }

    /** A number as typed, without the commas of its thousands. */
    public static BigDecimal number(String typed) {
        return new BigDecimal(typed.replace(",", ""));
    }

    /** A number as it was rounded when it was typed; nil is nil. */
    public static Envelope rounded(BigDecimal number) {
        return number.signum() == 0
                ? Envelope.exact(BigDecimal.ZERO)
                : Envelope.around(number, HALF.scaleByPowerOfTen(-Math.max(number.scale(), 0)));
    }

    /** In the base unit; a percentage in percent. One of more than two decimals may have been cut off, as a machine does. */
    public Envelope of(Quantity quantity) {
        if (quantity.number().signum() == 0) {
            return Envelope.exact(BigDecimal.ZERO);
        }
        if (quantity.kind() == Quantity.Kind.PERCENT && quantity.decimals() > USUAL_DECIMALS) {
            return Envelope.around(quantity.base(), BigDecimal.ONE.scaleByPowerOfTen(-quantity.decimals()));
        }
        int typed = quantity.power() == 4 ? Math.max(quantity.decimals(), decimals) : quantity.decimals();
        return Envelope.around(quantity.base(), HALF.scaleByPowerOfTen(quantity.power() - typed));
    }

    /** Whether the percentage may be that of one amount in another; false if the other is nil. */
    public boolean isRatio(Envelope part, Envelope whole, Quantity percent) {
        return ratio(part, whole).filter(of(percent)::meets).isPresent();
    }

    /** One amount in percent of another. */
    public Optional<Envelope> ratio(Envelope part, Envelope whole) {
        return whole.containsZero()
                ? Optional.empty()
                : Optional.of(part.dividedBy(whole).times(Envelope.exact(HUNDRED)));
    }

    /** One number in percent of another, which is not nil. */
    public static BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** One amount in percent of another, for a message. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return percent(part, whole, USUAL_DECIMALS);
    }

    /** One amount in percent of another, for a message about a percentage of so many decimals. */
    public static String percent(BigDecimal part, BigDecimal whole, int typed) {
        return rate(part, whole)
                        .setScale(Math.max(USUAL_DECIMALS, typed), RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** An amount in a unit, for a message. */
    public static String amount(BigDecimal base, Quantity like) {
        BigDecimal number = base.scaleByPowerOfTen(-like.power()).stripTrailingZeros();
        return number.setScale(Math.max(number.scale(), 0)).toPlainString() + like.unit();
    }
}
