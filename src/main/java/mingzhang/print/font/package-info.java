/**
 * Fonts in a PDF: reads the font programs once and writes into each document the outlines it uses. Knows the
 * formats TrueType (ISO/IEC 14496-22) and PDF (ISO 32000-1, 9.7 and 9.9), but neither documents nor layout.
 */
@NullMarked
package mingzhang.print.font;

import org.jspecify.annotations.NullMarked;
