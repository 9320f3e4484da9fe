/**
 * Puts the files of a site where they belong, so that a build that fails or is killed harms nothing.
 *
 * <p>Input: paths and bytes. Output: the files of the site and the records of what was made. Nothing here knows what
 * the bytes mean.
 */
package mingzhang.publish;
