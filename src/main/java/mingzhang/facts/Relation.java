package mingzhang.facts;

import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Expression.Reference;
import mingzhang.facts.Expression.Row;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * A 勾稽关系: two figures that must agree in every year in which both are known. If the concept on the left has rows, it
 * holds in each row, or for their total where the right side speaks of no rows.
 *
 * @param name rule name that an acknowledgement uses
 * @param concept the concept on the left, at whose place a finding is reported
 * @param left computes one figure
 * @param order how the left stands to the right
 * @param right computes the other
 * @param text as written
 * @param severity of a finding
 * @param explanation 说明, what the relation means
 * @param position where it is defined
 */
public record Relation(
        String name,
        Concept concept,
        Calculation left,
        Order order,
        Calculation right,
        String text,
        Severity severity,
        String explanation,
        Position position) {

    /** Whether it holds in each row of the list on the left: the right side names other columns or the row of the same name. */
    public boolean isOfRows() {
        return concept.lists().isEmpty()
                || right.steps() instanceof ByFormula formula
                        && formula.expression().references().anyMatch(this::isInRow);
    }

    private boolean isInRow(Reference reference) {
        return reference.row() == Row.SAME_NAME || reference.target().lists().containsAll(concept.lists());
    }

    /** How two sides must stand to each other. */
    public enum Order {
        /** {@code =}. */
        EQUAL,
        /** {@code ≤}: the left may be smaller. */
        AT_MOST,
        /** {@code ≥}: the left may be larger. */
        AT_LEAST;

        static Order of(String sign) {
            return switch (sign) {
                case "≤", "<=" -> AT_MOST;
                case "≥", ">=" -> AT_LEAST;
                default -> EQUAL;
            };
        }

        /** Whether two results can stand so, within what their parts' written precision allows. */
        public boolean isPossible(Computed left, Computed right) {
            return switch (this) {
                case EQUAL -> left.envelope().meets(right.envelope());
                case AT_MOST -> !left.envelope().isAbove(right.envelope());
                case AT_LEAST -> !right.envelope().isAbove(left.envelope());
            };
        }
    }
}
