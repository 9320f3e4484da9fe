/**
 * Rules about figures without the words that give them. In: the book of facts of a year. Out: findings with both numbers
 * and the arithmetic between them.
 */
package mingzhang.check.figure;
