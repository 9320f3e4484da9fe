/**
 * What every rule is given and gives: a year of a unit with its figures, texts, typed tables and forms, and the deviations
 * that a rule finds in them. Knows no rule.
 */
package mingzhang.check.rule;
