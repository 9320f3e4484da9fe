/**
 * Shows a site in the browser while its files are written: serves its pages to this computer alone, watches the files,
 * lets the open page load anew and puts onto it what there is to say of the files. Nothing is written.
 */
package mingzhang.serve;
