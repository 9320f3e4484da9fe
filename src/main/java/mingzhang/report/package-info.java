/**
 * Writes findings out for people and for machines: as text with the line they speak of, as Markdown, as JSON and as
 * SARIF. It knows findings and the guides to their rules, no stage of the build.
 */
package mingzhang.report;
