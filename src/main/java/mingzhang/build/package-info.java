/**
 * The order of the stages, and the only room that sees them all. In: the folder of a site. Out: its findings, and the
 * site's files written. A unit is built by a pure function of its files; units are built side by side on all cores, and
 * the pages across units are a fold over their summaries.
 */
package mingzhang.build;
