/**
 * Reads the files of a report by what they are: Word, Excel, web pages, PDF, text. In: a name and bytes. Out: paragraphs and
 * tables with their places, or a finding that says what to do.
 */
package mingzhang.recognition.file;
