/**
 * Rules about words: names of units, projects and items, codes, signs, typing mistakes, and what is left of a template
 * or of another report.
 */
package mingzhang.check.wording;
