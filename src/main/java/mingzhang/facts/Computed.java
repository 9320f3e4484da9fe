package mingzhang.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a calculation.
 *
 * @param value in the base unit
 * @param envelope what the parts' written precision allows it to be
 * @param parts the facts used
 */
public record Computed(BigDecimal value, Envelope envelope, List<Fact> parts) {
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    static Computed exact(BigDecimal value) {
        return new Computed(value, Envelope.exact(value), List.of());
    }

    static Optional<Computed> of(Fact fact) {
        Optional<BigDecimal> base = fact.base();
        return base.isPresent()
                ? Optional.of(new Computed(base.get(), fact.envelope(), List.of(fact)))
                : Optional.empty();
    }

    Computed plus(Computed other) {
        return new Computed(value.add(other.value), envelope.plus(other.envelope), joined(other));
    }

    Computed minus(Computed other) {
        return new Computed(value.subtract(other.value), envelope.minus(other.envelope), joined(other));
    }

    Computed times(Computed other) {
        return new Computed(value.multiply(other.value), envelope.times(other.envelope), joined(other));
    }

    /** Empty if the divisor is or may be nil. */
    Optional<Computed> dividedBy(Computed other) {
        if (other.envelope.containsZero()) {
            return Optional.empty();
        }
        return Optional.of(
                new Computed(value.divide(other.value, PRECISION), envelope.dividedBy(other.envelope), joined(other)));
    }

    Computed smaller(Computed other) {
        return new Computed(
                value.min(other.value),
                new Envelope(
                        envelope.low().min(other.envelope.low()),
                        envelope.high().min(other.envelope.high())),
                joined(other));
    }

    Computed larger(Computed other) {
        return new Computed(
                value.max(other.value),
                new Envelope(
                        envelope.low().max(other.envelope.low()),
                        envelope.high().max(other.envelope.high())),
                joined(other));
    }

    private List<Fact> joined(Computed other) {
        List<Fact> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return all;
    }
}
