/**
 * Reads the files that people have: Word and Excel files of both generations, pages of portals, PDFs and plain text. In:
 * the bytes of a file. Out: its paragraphs and tables in their order, cells as they are shown, numbers as the text they
 * are shown in. Nothing here knows what they mean.
 */
package mingzhang.recognition.source;
