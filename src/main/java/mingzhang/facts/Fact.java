package mingzhang.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Position;

/**
 * A figure, or words, with its address.
 *
 * @param address which
 * @param value what
 * @param envelope what the number can stand for; zero to zero where there is none
 * @param origin why it is known
 */
public record Fact(Address address, Value value, Envelope envelope, Origin origin) {

    /** Why a fact is known. */
    public sealed interface Origin {}

    /**
     * It was typed.
     *
     * @param position where
     * @param source where the file says it comes from; empty for the year's own file
     */
    public record Stated(Position position, Optional<String> source) implements Origin {}

    /**
     * It follows from others.
     *
     * @param formula how, in words of the taxonomy
     * @param parts the facts it follows from
     */
    public record Derived(String formula, List<Fact> parts) implements Origin {
        /** Copies the parts. */
        public Derived {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A unit's figure as a part of its department's.
     *
     * @param unit 简称
     * @param fact the unit's own
     */
    public record Contributed(String unit, Fact fact) implements Origin {}

    /** By address alone, which tells facts apart; hashing the origin too would go down through all parts. */
    @Override
    public int hashCode() {
        return address.hashCode();
    }

    /** What it is called among the parts of another: by its unit where units are added up, else as its address is. */
    public String name() {
        return origin instanceof Contributed contributed ? contributed.unit() : address.name();
    }

    /** Whether it was typed. */
    public boolean isStated() {
        return origin instanceof Stated;
    }

    /** Where it was typed; empty if it was not. */
    public Optional<Position> position() {
        return origin instanceof Stated stated ? Optional.of(stated.position()) : Optional.empty();
    }

    /** The number in the base unit (元 for money); nil for 无 and 不适用; empty for words. */
    public Optional<BigDecimal> base() {
        return value.asBase();
    }

    /** The amount if it is one. */
    public Optional<Value.Amount> amount() {
        return value instanceof Value.Amount amount ? Optional.of(amount) : Optional.empty();
    }

    static Fact stated(Address address, Value value, Stated origin) {
        Envelope envelope = value instanceof Value.Amount amount ? amount.envelope() : Envelope.exact(BigDecimal.ZERO);
        return new Fact(address, value, envelope, origin);
    }
}
