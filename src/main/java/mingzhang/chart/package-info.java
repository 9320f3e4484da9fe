/**
 * Charts. In: a title, names and numbers with the words they are published in. Out: SVG with real text, a title and a
 * description, that reads the same on paper without colour. Pure functions; nothing here knows what a number means.
 */
package mingzhang.chart;
