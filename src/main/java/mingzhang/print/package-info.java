/**
 * Prints documents: a complete XHTML document with its style sheet comes in, the bytes of a tagged archival PDF
 * (PDF/UA-1 and PDF/A-3a) go out. This room knows fonts, page geometry and metadata; it knows no facts, reads nothing
 * but its fonts, and writes no file.
 */
@NullMarked
package mingzhang.print;

import org.jspecify.annotations.NullMarked;
