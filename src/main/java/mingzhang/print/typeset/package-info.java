/**
 * Chinese typesetting on top of the layout engine: where lines may break, what must stay together, how numbers stand
 * below each other, and what is laid out again because a page came out badly. Works on the document tree and on the
 * boxes of a finished layout; knows no fonts but their widths.
 */
@NullMarked
package mingzhang.print.typeset;

import org.jspecify.annotations.NullMarked;
