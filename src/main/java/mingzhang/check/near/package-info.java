/**
 * A second look at the arithmetic of sentences whose wording no other rule knows: numbers that stand beside each other and
 * nearly, but not quite, make a total, a rate or a difference. All of it is a warning.
 */
@NullMarked
package mingzhang.check.near;

import org.jspecify.annotations.NullMarked;
