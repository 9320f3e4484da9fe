/**
 * Facts to words on a page. In: a unit's book of facts, its texts and the forms' templates. Out: the body of each
 * document as well-formed XHTML, the same for the page and for print, and the pages around it. Every number goes through
 * {@link mingzhang.render.FigureText}; templates only place them.
 */
package mingzhang.render;
