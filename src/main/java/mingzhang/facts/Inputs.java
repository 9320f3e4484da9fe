package mingzhang.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures that a calculation asks for at one place.
 *
 * @param known those that the book has
 * @param missing those that it needs and lacks
 */
public record Inputs(List<Address> known, List<Address> missing) {
    static final Inputs NONE = new Inputs(List.of(), List.of());

    /** Copies the lists. */
    public Inputs {
        known = List.copyOf(known);
        missing = List.copyOf(missing);
    }

    Inputs and(Inputs other) {
        List<Address> allKnown = new ArrayList<>(known);
        allKnown.addAll(other.known);
        List<Address> allMissing = new ArrayList<>(missing);
        allMissing.addAll(other.missing);
        return new Inputs(allKnown, allMissing);
    }

    /** Whether it was meant to be computed but cannot: something is known and something is missing. */
    public boolean isIncomplete() {
        return !known.isEmpty() && !missing.isEmpty();
    }
}
