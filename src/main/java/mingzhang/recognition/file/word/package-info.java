/**
 * Reads Word files, those of today and the old ones: paragraphs with their numbers and levels, and tables.
 */
package mingzhang.recognition.file.word;
