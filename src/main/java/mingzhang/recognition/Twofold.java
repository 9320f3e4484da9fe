package mingzhang.recognition;

import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Envelope;
import mingzhang.finding.Position;

/**
 * A figure that a report gives with two values.
 *
 * @param address which
 * @param first the value that stands first
 * @param second the other one
 */
public record Twofold(Address address, Shown first, Shown second) {
    /**
     * A value as it stands in the report.
     *
     * @param text with its unit
     * @param value the numbers that it may be rounded from, in the base unit; empty if it is no number
     * @param position where
     */
    public record Shown(String text, Optional<Envelope> value, Position position) {}
}
