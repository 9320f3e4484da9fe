package mingzhang.check;

import java.util.Set;
import mingzhang.content.Unit;

/**
 * Whose report is checked.
 *
 * @param unit the unit
 * @param others the full names of the site's other units
 */
public record Reporter(Unit unit, Set<String> others) {
    /** Copies the names. */
    public Reporter {
        others = Set.copyOf(others);
    }
}
