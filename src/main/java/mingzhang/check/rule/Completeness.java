package mingzhang.check.rule;

import java.util.Collection;
import java.util.Set;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;

/**
 * How far the figures of a year are all that its report says. A content file says everything: a part of a sum that it does
 * not name is nil, but for the sums under 未填全. Of a report written elsewhere some figures may not have been recognised,
 * and some it gives twice.
 *
 * @param isWhole whether what is not among the figures is nil
 * @param partlyFilled the sums of which the file itself says that parts are not among the figures
 * @param gapped the lists of which some rows are not among them
 * @param doubtful the figures that the report gives with two values
 */
public record Completeness(boolean isWhole, Set<Concept> partlyFilled, Set<Concept> gapped, Set<Address> doubtful) {
    /** That of a content file with the sums under 未填全. */
    public static Completeness of(Set<Concept> partlyFilled) {
        return new Completeness(true, partlyFilled, Set.of(), Set.of());
    }

    /**
     * That of a report written elsewhere.
     *
     * @param gapped the lists of which some rows are not among the figures
     * @param doubtful the figures that the report gives with two values
     */
    public static Completeness ofReport(Set<Concept> gapped, Set<Address> doubtful) {
        return new Completeness(false, Set.of(), gapped, doubtful);
    }

    /** Copies the sets. */
    public Completeness {
        partlyFilled = Set.copyOf(partlyFilled);
        gapped = Set.copyOf(gapped);
        doubtful = Set.copyOf(doubtful);
    }

    /** Whether a sum may be larger than that of the parts that are known. */
    public boolean mayLack(FactBook book, Address sum) {
        if (isWhole) {
            return partlyFilled.contains(sum.concept());
        }
        boolean isOfRows = sum.isTotalOfRows() || !book.rowsBelow(sum).isEmpty();
        return isOfRows ? isOfGappedRows(sum) : !book.leftOut(sum).isEmpty();
    }

    /** Rows without a code are those that a report names, not all there are. */
    private boolean isOfGappedRows(Address sum) {
        return sum.concept().lists().stream()
                .anyMatch(list -> list.classification().isEmpty() || gapped.contains(list));
    }

    /** Whether one of the figures, or of those it follows from, is a sum that may lack a part. */
    public boolean isOpen(FactBook book, Collection<Fact> figures) {
        return (!isWhole || !partlyFilled.isEmpty())
                && figures.stream()
                        .anyMatch(figure -> figure.origin() instanceof Fact.Derived derived
                                && (derived.formula().equals(book.formula(figure.address()))
                                                && mayLack(book, figure.address())
                                        || isOpen(book, derived.parts())));
    }

    /** Whether one of the figures, or of those it follows from, is given with two values. */
    public boolean isInDoubt(Collection<Fact> figures) {
        return figures.stream()
                .anyMatch(figure -> figure.origin() instanceof Fact.Derived derived
                        ? isInDoubt(derived.parts())
                        : doubtful.contains(figure.address()));
    }
}
