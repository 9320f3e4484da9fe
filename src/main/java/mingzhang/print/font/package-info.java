/**
 * Fonts in a PDF: reads the font programs once and writes into each document the outlines it uses. Outlines are
 * compressed once for all documents. Knows the formats TrueType (ISO/IEC 14496-22), PDF (ISO 32000-1, 9.7 and 9.9) and
 * deflate (RFC 1950, RFC 1951), but neither documents nor layout.
 */
@NullMarked
package mingzhang.print.font;

import org.jspecify.annotations.NullMarked;
