package mingzhang.check.rule;

import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/**
 * A finding about a figure or a text.
 *
 * @param finding what is wrong
 * @param subject the figure it is about; an acknowledgement that names it, or none, covers it
 * @param text the text it is about, as an acknowledgement names it: 叙述.主要职能
 */
public record Deviation(Finding finding, Optional<Address> subject, Optional<String> text) {

    /** A finding about a figure. */
    public Deviation(Finding finding, Address subject) {
        this(finding, Optional.of(subject), Optional.empty());
    }

    /** A finding about a text. */
    public static Deviation in(ReportText text, Finding finding) {
        return new Deviation(finding, text.subject(), Optional.of(text.name()));
    }

    /** A finding about the file as a whole. */
    public static Deviation of(Finding finding) {
        return new Deviation(finding, Optional.empty(), Optional.empty());
    }
}
