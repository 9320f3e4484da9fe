/**
 * Reads the files of a site. In: bytes of YAML files. Out: trees of nodes that know their line and column, and the
 * records {@link mingzhang.content.Site}, {@link mingzhang.content.Unit} and {@link mingzhang.content.Disclosure}.
 * A scalar stays the text that was typed; nothing here turns text into a number.
 */
package mingzhang.content;
