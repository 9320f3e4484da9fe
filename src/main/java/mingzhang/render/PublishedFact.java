package mingzhang.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;

/**
 * A figure of a year as open data has it.
 *
 * @param address which
 * @param value the exact number in the base unit (元 for money); empty for 无 and 不适用
 * @param measure the base unit
 * @param published as tables print it
 * @param publishedMeasure the unit of what is printed
 * @param origin how it is known
 * @param note the number of the note on it
 */
public record PublishedFact(
        Address address,
        Optional<BigDecimal> value,
        String measure,
        String published,
        String publishedMeasure,
        Origin origin,
        Optional<Integer> note) {

    /**
     * How a figure is known.
     *
     * @param isStated whether it was typed
     * @param formula how it follows if it was not
     * @param parts the figures it follows from
     * @param position file, line and column where it was typed
     * @param source where the file says it comes from
     */
    public record Origin(
            boolean isStated, String formula, List<Address> parts, String position, Optional<String> source) {
        /** Copies the parts. */
        public Origin {
            parts = List.copyOf(parts);
        }
    }

    /** The rows entered on the way to the figure, outermost first. */
    public String rows() {
        return String.join(" / ", address.members());
    }
}
