/**
 * Binds finished PDFs to one volume: continuous pages, one outline, one structure tree. Each PDF is copied to the
 * volume's end as soon as it is handed over and then forgotten, so that a volume of any length needs the memory of its
 * longest part. Knows the syntax of PDF files (ISO 32000-1); lays nothing out.
 */
@NullMarked
package mingzhang.print.volume;

import org.jspecify.annotations.NullMarked;
