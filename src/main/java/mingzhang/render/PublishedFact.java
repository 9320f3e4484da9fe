package mingzhang.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Value.Amount;

/**
 * A figure of a year as its lists have it: the one on the year's page, the open data, the script of origins.
 *
 * @param fact the figure
 * @param path its path, with the rows
 * @param published as tables print it
 * @param publishedMeasure the unit of what is printed
 * @param origin how it is known
 * @param note the number of the note on it
 */
public record PublishedFact(
        Fact fact, String path, String published, String publishedMeasure, Origin origin, Optional<Integer> note) {

    /**
     * How a figure is known.
     *
     * @param isStated whether it was typed
     * @param formula how it follows if it was not
     * @param parts the figures it follows from, each once
     * @param position file, line and column where it was typed
     * @param source where the file says it comes from
     */
    public record Origin(boolean isStated, String formula, List<Fact> parts, String position, Optional<String> source) {
        /** Copies the parts. */
        public Origin {
            parts = List.copyOf(parts);
        }

        /** Where it was typed, and where that comes from. */
        String place() {
            return source.isPresent() ? position + "（" + source.get() + "）" : position;
        }
    }

    /** Which figure it is. */
    public Address address() {
        return fact.address();
    }

    /** The exact number in the base unit (元 for money); empty for 无 and 不适用. */
    public Optional<BigDecimal> value() {
        return fact.amount().map(Amount::base);
    }

    /** The base unit. */
    public String measure() {
        return address().concept().measure().unit();
    }

    /** The rows entered on the way to the figure, outermost first. */
    public String rows() {
        return address().members().isEmpty() ? "" : String.join(" / ", address().members());
    }

    /** Whether it is a number, and not 无 or 不适用. */
    boolean isNumber() {
        return fact.value() instanceof Amount;
    }
}
