/**
 * Content files for a person to go on with. In: last year's file or the files of a new site. Out: text; the person's
 * comments and order stay. Knows no fact and writes no file.
 */
package mingzhang.author;
