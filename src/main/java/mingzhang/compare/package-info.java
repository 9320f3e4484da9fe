/**
 * Figures side by side. In: a unit's book of facts. Out: the unit's years as rows and columns with their changes, and a
 * year's key figures for the comparison of units. What cannot be compared is said in words, not computed through.
 */
package mingzhang.compare;
