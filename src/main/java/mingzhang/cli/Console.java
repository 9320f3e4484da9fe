package mingzhang.cli;

import java.io.PrintWriter;
import mingzhang.finding.FindingText;

/**
 * Where the program prints and in which language.
 *
 * @param out results
 * @param error what went wrong
 * @param text the words of messages
 */
public record Console(PrintWriter out, PrintWriter error, FindingText text) {}
