package mingzhang.facts;

import java.util.List;
import java.util.Optional;

/**
 * How a concept's figure follows from others.
 *
 * @param concept whose figure
 * @param text the formula in words of the taxonomy
 * @param steps the alternatives that make it computable
 */
public record Calculation(Concept concept, String text, Steps steps) {

    /** How it is computed. */
    sealed interface Steps {}

    /** By a formula. */
    record ByFormula(Expression expression) implements Steps {}

    /** As the sum of parts of which some may be missing. */
    record BySum(List<Part> parts) implements Steps {}

    /** As the sum of the cells of the same row in the columns of other lists. */
    record ByLists(List<Concept> columns) implements Steps {}

    /**
     * A part of a sum.
     *
     * @param concept which
     * @param code the row of a classified list that is meant; the same row or the total over rows if empty
     * @param isOptional whether a missing one counts as nil as long as another is known
     */
    record Part(Concept concept, Optional<String> code, boolean isOptional) {
        /** Where the part of the figure at an address stands. */
        Address of(Address whole) {
            Address part = whole.to(concept);
            return code.map(part::row).orElse(part);
        }
    }
}
