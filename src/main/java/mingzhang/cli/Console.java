package mingzhang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import mingzhang.build.BuildProgress;
import mingzhang.finding.FindingText;

/**
 * Where the program prints and in which language.
 *
 * @param out results
 * @param error what went wrong, and how far a build has come
 * @param text the words of messages
 */
public record Console(PrintWriter out, PrintWriter error, FindingText text) {
    /** The same in another language. */
    Console in(Locale locale) {
        return new Console(out, error, FindingText.in(locale));
    }

    /** Shows how far a build has come. */
    BuildProgress progress() {
        boolean isTerminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new ProgressBar(error, text, isTerminal, System::nanoTime);
    }
}
