/** Rules about tables that are typed in a text: their columns, totals, shares, and the sentences about them. */
package mingzhang.check.table;
