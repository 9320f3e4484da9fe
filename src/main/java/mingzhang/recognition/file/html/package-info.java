/**
 * Reads web pages: paragraphs and the innermost tables, without menus.
 */
package mingzhang.recognition.file.html;
