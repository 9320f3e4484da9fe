/**
 * Rules about amounts, shares, rates and levels that a sentence gives: held against the other numbers of the text and
 * against the figures.
 */
package mingzhang.check.amount;
