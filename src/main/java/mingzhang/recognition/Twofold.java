package mingzhang.recognition;

import mingzhang.facts.Address;
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
     * @param position where
     */
    public record Shown(String text, Position position) {}
}
