/** Rules about the years and days that a text names: those of the report, of the year before, and what is left of a former one. */
package mingzhang.check.period;
