package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/** What is said of a number of things beside the things themselves. */
final class Listing {
    private Listing() {}

    /**
     * Whether so many things are listed.
     *
     * @param listed the names that are told apart
     * @param joined the words like 和 in them, each of which may join two things or stand inside a name
     */
    static boolean fits(int said, int listed, long joined) {
        return said >= listed && said <= listed + joined;
    }

    /** {@code prose-count}: another number of things is listed than {@code said}, as it was typed. */
    static Deviation otherThan(String said, int place, ReportText text, long listed) {
        return Deviation.in(
                text, Finding.warning("prose-count.titles", text.prose().at(place), said, listed));
    }

    /** The parts do not add up to their total: {@code prose-count}, or another rule that says so. */
    static Deviation apart(String rule, ReportText text, Quantity total, List<Quantity> parts) {
        return Deviation.in(
                text,
                Finding.warning(
                        rule,
                        text.prose().at(total.start()),
                        total.text(),
                        sum(parts).toPlainString() + total.unit(),
                        parts.stream().map(Quantity::text).collect(Collectors.joining(" + "))));
    }

    /** The parts added up, in their own unit. */
    static BigDecimal sum(List<Quantity> parts) {
        return parts.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
