package mingzhang.check.rule;

import java.util.Collection;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;

/**
 * Tells what follows from a figure that is itself wrong. Where a stated total contradicts its own parts, all that is
 * held against it fails too, although it may be right; only the total is reported as an error then.
 */
public final class Doubt {
    private Doubt() {}

    /** Whether some of the figures, or of those they follow from, contradict their own parts. */
    public static boolean isOn(FactBook book, Collection<Fact> figures) {
        return figures.stream().anyMatch(figure -> isOn(book, figure));
    }

    private static boolean isOn(FactBook book, Fact figure) {
        if (figure.origin() instanceof Fact.Derived derived) {
            return isOn(book, derived.parts());
        }
        return figure.amount().isPresent()
                && book.compute(figure.address())
                        .filter(computed -> !figure.envelope().meets(computed.envelope()))
                        .isPresent();
    }
}
