package mingzhang.check;

import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/**
 * A finding about a figure.
 *
 * @param finding what is wrong
 * @param subject the figure it is about; an acknowledgement that names it, or none, covers it
 */
record Deviation(Finding finding, Address subject) {}
