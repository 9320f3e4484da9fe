/**
 * Recognises what a report that somebody wrote elsewhere says. In: paragraphs and tables of its files, the taxonomy, the
 * classifications and the words by which figures and sections are called. Out: the text of a content file in which each
 * number is one of the report's, and an account of what was placed, doubted and left. Where two readings are possible
 * none is taken. Writes no file.
 */
package mingzhang.recognition;
