/**
 * Writes a finished PDF as OFD, the national format for fixed pages (GB/T 33190—2016): text as text with subset fonts,
 * pictures, drawings, outline and metadata. Knows the PDF and the parsed fonts, nothing else.
 */
@NullMarked
package mingzhang.print.ofd;

import org.jspecify.annotations.NullMarked;
