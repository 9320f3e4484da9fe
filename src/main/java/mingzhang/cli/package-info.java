/** The commands of the program: the only room that prints or ends the process. */
package mingzhang.cli;
