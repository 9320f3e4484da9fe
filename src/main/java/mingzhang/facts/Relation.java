package mingzhang.facts;

import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * A 勾稽关系: two figures that must agree in every year in which both are known.
 *
 * @param name rule name that an acknowledgement uses
 * @param concept the concept on the left, at whose place a finding is reported
 * @param left computes one figure
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
        Calculation right,
        String text,
        Severity severity,
        String explanation,
        Position position) {}
