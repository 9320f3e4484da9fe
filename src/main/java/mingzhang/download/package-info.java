/**
 * Tables to take along. In: the body of a document as well-formed XHTML. Out: its tables as CSV and as one workbook.
 * Whatever table a template makes can be downloaded; nothing here knows what a number means.
 */
package mingzhang.download;
