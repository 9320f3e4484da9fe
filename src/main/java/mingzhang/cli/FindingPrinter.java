package mingzhang.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import mingzhang.build.BuildReport;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.Severity;

/** Prints findings, one a line, and what they add up to. */
final class FindingPrinter {
    private final FindingText text;
    private final PrintWriter out;
    private final PrintWriter error;

    FindingPrinter(Console console) {
        this.text = console.text();
        this.out = console.out();
        this.error = console.error();
    }

    /** The findings but for those that the files acknowledge. */
    void print(BuildReport report) {
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.ACKNOWLEDGED) {
                // Not println, which hands over each line by itself.
                out.print(text.line(finding) + System.lineSeparator());
            }
        }
    }

    /**
     * What a build adds up to.
     *
     * @param nanoseconds how long it took
     */
    void printSummary(BuildReport report, long nanoseconds) {
        out.println(summary(report, text));
        if (report.unchanged() > 0) {
            out.println(text.text("summary.unchanged", report.unchanged(), report.units() - report.unchanged()));
        }
        report.written()
                .ifPresent(written -> out.println(text.text(
                        "summary.written",
                        written.pages(),
                        written.prints(),
                        written.written(),
                        written.unchanged(),
                        written.removed(),
                        written.kept(),
                        BigDecimal.valueOf(nanoseconds).movePointLeft(9).setScale(1, RoundingMode.HALF_UP))));
    }

    /** What a run adds up to. */
    static String summary(BuildReport report, FindingText text) {
        return summary("summary", report, text);
    }

    /** What a run over reports that are no files of a site adds up to. */
    static String summaryOfReports(BuildReport report, FindingText text) {
        return summary("summary.reports", report, text);
    }

    private static String summary(String key, BuildReport report, FindingText text) {
        return text.text(
                key,
                report.units(),
                report.facts().stated(),
                report.facts().derived(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.HINT),
                report.count(Severity.ACKNOWLEDGED));
    }

    /** Where a run found errors, the first of them again, so that it is the last thing seen. */
    void repeatFirstError(BuildReport report) {
        report.findings().stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(first -> error.println(text.text("summary.first-error", text.line(first))));
    }
}
