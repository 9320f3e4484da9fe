package mingzhang.facts;

import java.util.List;

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

    /**
     * A part of a sum.
     *
     * @param concept which
     * @param isOptional whether a missing one counts as nil as long as another is known
     */
    record Part(Concept concept, boolean isOptional) {}
}
