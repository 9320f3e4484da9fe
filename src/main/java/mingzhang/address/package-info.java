/** The addresses of the site: which path each page has, now and for good, and how one links to another. */
package mingzhang.address;
