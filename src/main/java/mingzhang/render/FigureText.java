package mingzhang.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import mingzhang.content.Form.NumberStyle;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Measure;
import mingzhang.facts.Value;
import mingzhang.facts.Value.Absence;
import mingzhang.facts.Value.Amount;
import mingzhang.facts.Value.Wording;

/** Writes figures as they are published: a number as typed, in the wanted unit, and marked up with its address. */
final class FigureText {
    private static final int DECIMALS_AFTER_CONVERSION = 2;
    private static final int MARKUP_LENGTH = 160;

    private final NumberStyle style;
    private final Optional<Measure> tableUnit;
    private final Optional<Measure> sentenceUnit;

    FigureText(NumberStyle style) {
        this.style = style;
        this.tableUnit = style.tableUnit().flatMap(Measure::money);
        this.sentenceUnit = style.proseUnit().flatMap(Measure::money);
    }

    /** A number for a table: {@code <data>} without its unit. */
    String inTable(Fact fact, Measure money) {
        return markup(fact, text(fact, tableUnit(money), style.isGrouped()));
    }

    /** The same where a row and a column say which figure it is. */
    String inGrid(Fact fact, Measure money) {
        String text = Markup.escape(plainInTable(fact, money));
        return fact.value() instanceof Amount amount
                ? "<data value=\"" + plainDecimal(amount.base()) + "\">" + text + "</data>"
                : text;
    }

    /** A number for a sentence: {@code <data>} with its unit behind it. */
    String inSentence(Fact fact, Measure money) {
        return withUnit(fact, money, text(fact, sentenceUnit(fact, money), false));
    }

    /** As {@link #inSentence}, but without the sign, which the sentence's verb says; the value keeps it. */
    String absoluteInSentence(Fact fact, Measure money) {
        String text = text(fact, sentenceUnit(fact, money), false);
        return withUnit(fact, money, text.startsWith("-") ? text.substring(1) : text);
    }

    private String withUnit(Fact fact, Measure money, String text) {
        String number = markup(fact, text);
        if (fact.value() instanceof Amount amount) {
            Measure unit = isMoney(amount) ? sentenceUnit(fact, money) : amount.measure();
            return number + Markup.escape(unit.unit());
        }
        return number;
    }

    /** The number alone, as published, for text that is no markup. */
    String plain(Fact fact, Measure money) {
        return text(fact, sentenceUnit(fact, money), false);
    }

    /** A figure as tables print it, without its address. */
    String plainInTable(Fact fact, Measure money) {
        return text(fact, tableUnit(money), style.isGrouped());
    }

    /** A number alone, as tables print it. */
    String plain(Amount amount, Measure money) {
        return padded(amount, inUnit(amount, tableUnit(money))).toPlainString();
    }

    Measure tableUnit(Measure money) {
        return tableUnit.orElse(money);
    }

    /** A typed amount keeps its unit in sentences, unless the form wants another. */
    private Measure sentenceUnit(Fact fact, Measure money) {
        boolean isKept = fact.isStated() && style.proseUnit().isEmpty();
        return isKept && fact.value() instanceof Amount amount && isMoney(amount)
                ? amount.measure()
                : sentenceUnit.orElse(money);
    }

    private static boolean isMoney(Amount amount) {
        return amount.measure().kind() == Measure.Kind.MONEY;
    }

    private static String markup(Fact fact, String published) {
        String text = Markup.escape(published);
        if (!(fact.value() instanceof Amount amount)) {
            return text;
        }
        Address address = fact.address();
        return new StringBuilder(MARKUP_LENGTH)
                .append("<data value=\"")
                .append(plainDecimal(amount.base()))
                .append("\" data-concept=\"")
                .append(Markup.escape(address.path()))
                .append("\" data-year=\"")
                .append(address.year())
                .append("\" data-basis=\"")
                .append(address.basis().label())
                .append("\" data-origin=\"")
                .append(fact.isStated() ? "stated" : "derived")
                .append(unit(amount.measure()))
                .append("\">")
                .append(text)
                .append("</data>")
                .toString();
    }

    /** The unit of the value where it is not 元. */
    private static String unit(Measure measure) {
        return measure.kind() == Measure.Kind.MONEY ? "" : "\" data-unit=\"" + Markup.escape(measure.unit());
    }

    /** A number without trailing zeros and exponent. */
    static String plainDecimal(BigDecimal number) {
        return withoutTrailingZeros(number).toPlainString();
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String text(Fact fact, Measure money, boolean isGrouped) {
        Value value = fact.value();
        if (value instanceof Wording wording) {
            return wording.text();
        }
        if (value instanceof Absence absence) {
            return switch (absence) {
                case NONE -> "无";
                case NOT_APPLICABLE -> "不适用";
                case EMPTY_TABLE -> "";
            };
        }
        Amount amount = (Amount) value;
        BigDecimal number = padded(amount, asPreciseAsItsParts(fact, inUnit(amount, money)));
        if (amount.measure().kind() == Measure.Kind.PERCENT && !fact.isStated()) {
            number = percent(withoutTrailingZeros(number));
        }
        return isGrouped && isMoney(amount) ? grouped(number) : number.toPlainString();
    }

    /** A derived rate has the decimals of amounts, but 100% and other whole numbers stay as they are. */
    private BigDecimal percent(BigDecimal rate) {
        int decimals = style.decimals().orElse(0);
        return rate.scale() > 0 && rate.scale() < decimals ? rate.setScale(decimals) : rate;
    }

    /** A sum over parts typed in other units is printed with no more decimals than those in its own unit have. */
    private static BigDecimal asPreciseAsItsParts(Fact fact, BigDecimal number) {
        boolean isComputedMoney =
                !fact.isStated() && fact.address().concept().measure().kind() == Measure.Kind.MONEY;
        if (!isComputedMoney || number.scale() <= DECIMALS_AFTER_CONVERSION) {
            return number;
        }
        int decimals = decimals(fact, fact.amount().map(Amount::measure).orElse(Measure.YUAN));
        return number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    }

    private static int decimals(Fact fact, Measure unit) {
        if (fact.origin() instanceof Derived derived) {
            return derived.parts().stream()
                    .mapToInt(part -> decimals(part, unit))
                    .max()
                    .orElse(DECIMALS_AFTER_CONVERSION);
        }
        int typed = fact.amount()
                .filter(amount -> amount.measure().equals(unit))
                .map(amount -> amount.number().scale())
                .orElse(0);
        return Math.max(typed, DECIMALS_AFTER_CONVERSION);
    }

    private static BigDecimal inUnit(Amount amount, Measure money) {
        if (!isMoney(amount) || amount.measure().equals(money)) {
            return amount.number();
        }
        BigDecimal converted = amount.base().scaleByPowerOfTen(-money.power());
        BigDecimal plain = converted.stripTrailingZeros();
        return plain.scale() > DECIMALS_AFTER_CONVERSION
                ? converted.setScale(DECIMALS_AFTER_CONVERSION, RoundingMode.HALF_UP)
                : plain.setScale(Math.max(plain.scale(), 0));
    }

    private BigDecimal padded(Amount amount, BigDecimal number) {
        if (!isMoney(amount)) {
            return number;
        }
        int decimals = style.decimals().orElse(0);
        return number.scale() < decimals ? number.setScale(decimals) : number;
    }

    /** A number with its decimals, thousands apart. */
    static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }
}
