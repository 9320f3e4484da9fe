package mingzhang.compare;

import java.math.BigDecimal;
import mingzhang.facts.Value.Amount;

/** How a figure stands to that of the year before. */
public sealed interface Change {

    /**
     * It differs.
     *
     * @param amount by how much, signed, in the unit of this year's figure
     * @param rate by how many percent, signed, two decimals
     * @param isLarge whether the rate reaches the site's threshold
     */
    record Differs(Amount amount, BigDecimal rate, boolean isLarge) implements Change {}

    /**
     * It differs, but a percentage would say nothing: it is one itself, or a score.
     *
     * @param amount by how much, signed
     */
    record DiffersBy(Amount amount) implements Change {}

    /** It is the same. */
    record Same() implements Change {}

    /**
     * The year before was nil, so there is no rate.
     *
     * @param amount by how much, signed
     */
    record FromNil(Amount amount) implements Change {}

    /** The year before is not known. */
    record NoBase() implements Change {}

    /** From this year on the concept means something else. */
    record OtherScope(String reason) implements Change {}

    /**
     * This year's file gives another figure for the year before than that year's own file.
     *
     * @param restated the year before as it is given now
     */
    record Restated(Amount restated) implements Change {}
}
