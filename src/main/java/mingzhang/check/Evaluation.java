package mingzhang.check;

import java.util.List;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;

/**
 * One self-evaluation with its indicators.
 *
 * @param list the address of its indicators as a list
 * @param indicators one address a row
 * @param scored what has weight and score: budget execution, the subtotals and the indicators
 */
record Evaluation(Address list, List<Address> indicators, List<Address> scored) {

    /** A column of a row. */
    Address cell(Address row, String column) {
        Concept concept = row.concept().child(column).orElse(row.concept());
        return new Address(concept, row.members(), row.year(), row.basis());
    }
}
