/** Rules about how many things a text speaks of: counts, what is listed beside them, and the numbers of lists. */
package mingzhang.check.count;
