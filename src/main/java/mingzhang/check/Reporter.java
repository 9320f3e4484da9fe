package mingzhang.check;

import mingzhang.content.Unit;

/**
 * Whose report is checked.
 *
 * @param unit the unit
 * @param names the full names of all units of the site
 */
public record Reporter(Unit unit, UnitNames names) {}
