package mingzhang.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Envelope;
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
 * @param doubtful the figures that the report gives with two values, and what else it gives for each
 */
public record Completeness(
        boolean isWhole, Set<Concept> partlyFilled, Set<Concept> gapped, Map<Address, List<Envelope>> doubtful) {
    private static final Envelope HUNDRED = Envelope.exact(BigDecimal.valueOf(100));

    /** That of a content file with the sums under 未填全. */
    public static Completeness of(Set<Concept> partlyFilled) {
        return new Completeness(true, partlyFilled, Set.of(), Map.of());
    }

    /**
     * That of a report written elsewhere.
     *
     * @param gapped the lists of which some rows are not among the figures
     * @param doubtful the figures that the report gives with two values, and what else it gives for each
     */
    public static Completeness ofReport(Set<Concept> gapped, Map<Address, List<Envelope>> doubtful) {
        return new Completeness(false, Set.of(), gapped, doubtful);
    }

    /** Copies the collections. */
    public Completeness {
        partlyFilled = Set.copyOf(partlyFilled);
        gapped = Set.copyOf(gapped);
        doubtful = Map.copyOf(doubtful);
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
                        : doubtful.containsKey(figure.address()));
    }

    /** Whether a percentage is that of two figures, or of the change between them, with another value that the report gives. */
    public boolean isRateOfOther(Fact rate, List<Fact> figures) {
        boolean isKnown =
                figures.size() == 2 && figures.stream().anyMatch(figure -> doubtful.containsKey(figure.address()));
        return isKnown
                && values(figures.get(0)).stream()
                        .anyMatch(part -> values(figures.get(1)).stream()
                                .filter(whole -> !whole.containsZero())
                                .map(whole -> part.dividedBy(whole).times(HUNDRED))
                                .anyMatch(quotient -> rate.envelope().meets(quotient)
                                        || rate.envelope().meets(quotient.minus(HUNDRED))));
    }

    private List<Envelope> values(Fact figure) {
        List<Envelope> values = new ArrayList<>(doubtful.getOrDefault(figure.address(), List.of()));
        values.add(figure.envelope());
        return values;
    }
}
