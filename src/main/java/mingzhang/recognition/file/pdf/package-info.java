/**
 * Reads PDFs that hold text: lines become paragraphs, drawn lines tables.
 */
package mingzhang.recognition.file.pdf;
