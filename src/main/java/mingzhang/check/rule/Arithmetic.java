package mingzhang.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Computed;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.facts.Value.Amount;

/** Writes numbers into messages. */
public final class Arithmetic {
    private static final int MOST_PARTS = 12;

    private Arithmetic() {}

    /** How messages call a figure: with the figure that it is an aspect of, and its basis unless that is the outturn. */
    public static String name(Address address) {
        return name(address, address.name());
    }

    private static String name(Address address, String own) {
        boolean isAspectOfAll =
                address.concept().definition().isAspect() && address.members().isEmpty();
        String subject =
                isAspectOfAll ? address.concept().parent().map(Concept::label).orElse("") : "";
        return subject
                + own
                + (address.basis() == Basis.OUTTURN ? "" : address.basis().label());
    }

    /** A figure as typed, with its unit. */
    public static String text(Fact fact) {
        return fact.amount().map(Amount::text).orElse("0");
    }

    /** A computed number in the unit of the figure it is held against. */
    public static String text(Computed computed, Fact stated) {
        return text(computed.value(), stated.amount().map(Amount::measure).orElse(Measure.YUAN));
    }

    /**
     * A number as it is shown.
     *
     * @param base in the base unit of its measure, 元 for money
     */
    public static String text(BigDecimal base, Measure measure) {
        BigDecimal number = base.scaleByPowerOfTen(-measure.power()).stripTrailingZeros();
        boolean isPercent = measure.kind() == Measure.Kind.PERCENT;
        if (isPercent || number.scale() > 6) {
            number = number.setScale(2, RoundingMode.HALF_UP);
        }
        return number.setScale(Math.max(number.scale(), 0)).toPlainString() + measure.unit();
    }

    /** 人员经费72.04万元、公用经费7.87万元; with their year where it is not that of the figure spoken of. */
    public static String parts(List<Fact> parts, int year) {
        List<Fact> distinct = parts.stream().distinct().toList();
        String shown = distinct.stream()
                .limit(MOST_PARTS)
                .map(part ->
                        (part.address().year() == year ? "" : part.address().year() + "年")
                                + name(part.address(), part.name())
                                + text(part))
                .collect(Collectors.joining("、"));
        return distinct.size() > MOST_PARTS ? shown + "……共" + distinct.size() + "项" : shown;
    }
}
