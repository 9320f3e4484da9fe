/**
 * What the pages' scripts load: data as calls of their functions, the texts that the search shows and the index by which
 * it finds them. In: the markup of pages. Out: script files, which work from a file system too. Knows no fact.
 */
package mingzhang.script;
