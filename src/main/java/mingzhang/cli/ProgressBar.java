package mingzhang.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import mingzhang.build.BuildProgress;
import mingzhang.finding.FindingText;

/**
 * Shows how far a build has come: on a terminal a bar with rate and time left, once the build has lasted a second;
 * elsewhere one line a stage.
 */
final class ProgressBar implements BuildProgress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 10;
    private static final int WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final FindingText text;
    private final boolean isTerminal;
    private final LongSupplier clock;
    private final long start;
    private long shown = 0;

    ProgressBar(PrintWriter out, FindingText text, boolean isTerminal, LongSupplier clock) {
        this.out = out;
        this.text = text;
        this.isTerminal = isTerminal;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public void units(int done, int all) {
        long now = clock.getAsLong();
        if (!isTerminal) {
            if (done == 0) {
                out.println(text.text("progress.units", all));
            }
        } else if (now - start >= SECOND && now - shown >= BETWEEN && done > 0) {
            shown = now;
            out.print(CLEAR_LINE + bar(done, all, (now - start) / (double) SECOND));
            out.flush();
        }
    }

    private String bar(int done, int all, double seconds) {
        int full = WIDTH * done / all;
        double rate = done / seconds;
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] "
                + text.text("progress.bar", done, all, Math.round(rate), Math.round(Math.ceil((all - done) / rate)));
    }

    @Override
    public void overviews() {
        if (!isTerminal) {
            out.println(text.text("progress.overviews"));
        } else if (shown > 0) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
