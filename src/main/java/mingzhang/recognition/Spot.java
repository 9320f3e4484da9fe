package mingzhang.recognition;

import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.prose.Quantity;

/** A concept in a row, and the ways in which it takes figures in. */
record Spot(Concept concept, List<String> members) {
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
        List<String> longer = new java.util.ArrayList<>(members);
        longer.add(member);
        return new Spot(concept, longer);
    }

    Address at(int year, Basis basis) {
        return new Address(concept, members, year, basis);
    }

    /** The unit of an amount of money in a sentence; empty if no file can name it. */
    static Optional<Measure> money(Quantity quantity) {
        return Measure.money(quantity.unit().equals("万元") ? "万元" : quantity.unit());
    }
}
