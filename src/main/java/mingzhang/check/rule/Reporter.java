package mingzhang.check.rule;

import mingzhang.content.Unit;

/**
 * Whose report is checked.
 *
 * @param unit the unit
 * @param names the full names of all units of the site
 * @param completeness how far its figures are all that it says
 */
public record Reporter(Unit unit, UnitNames names, Completeness completeness) {}
