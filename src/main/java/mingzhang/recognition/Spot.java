package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** A concept in a row, and the ways in which it takes figures in. */
record Spot(Concept concept, List<String> members) {
    private static final Pattern CUT = Pattern.compile("\\d[.．,，]?[\\s\\u00a0\\u3000]+$|\\d[.．,]$");

    Spot {
        members = List.copyOf(members);
    }

    static Spot of(Concept concept) {
        return new Spot(concept, List.of());
    }

    Optional<Spot> child(String key) {
        return concept.child(key).map(child -> new Spot(child, members));
    }

    Spot row(String member) {
        List<String> longer = new ArrayList<>(members);
        longer.add(member);
        return new Spot(concept, longer);
    }

    Address at(int year, Basis basis) {
        return new Address(concept, members, year, basis);
    }

    /** Whether a number in a sentence stands there as one piece: not 1 000.50, of which only the end would be read. */
    static boolean isWhole(Quantity quantity, Sentence sentence) {
        String before = sentence.before(quantity.start());
        return !CUT.matcher(before).find();
    }

    /** The unit of an amount of money in a sentence; empty if no file can name it. 0 needs none. */
    static Optional<Measure> money(Quantity quantity) {
        boolean isNil = quantity.kind() == Quantity.Kind.MONEY
                && quantity.unit().isEmpty()
                && quantity.number().signum() == 0;
        return isNil ? Optional.of(Measure.TEN_THOUSAND_YUAN) : Measure.money(quantity.unit());
    }
}
