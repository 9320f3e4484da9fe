package mingzhang.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/** For a terminal: each finding on one line, below it the line it speaks of with a caret; a blank line between files. */
final class TextReport {
    private static final Map<Severity, String> COLOURS = Map.of(
            Severity.ERROR, "\u001B[1;31m",
            Severity.WARNING, "\u001B[33m",
            Severity.HINT, "\u001B[36m",
            Severity.ACKNOWLEDGED, "\u001B[2m");
    private static final String PLAIN = "\u001B[0m";

    private final FindingReport report;
    private final boolean isColoured;

    TextReport(FindingReport report, boolean isColoured) {
        this.report = report;
        this.isColoured = isColoured;
    }

    void write(Appendable out) throws IOException {
        for (List<Finding> ofFile : report.byFile().values()) {
            for (Finding finding : ofFile) {
                out.append(line(finding)).append('\n').append(excerpt(finding));
            }
            out.append('\n');
        }
        for (Map.Entry<String, Map<Severity, Integer>> rule : report.byRule().entrySet()) {
            out.append(report.text().text("summary.rule", rule.getKey(), report.counts(rule.getValue())))
                    .append('\n');
        }
        out.append(report.summary()).append('\n');
    }

    private String line(Finding finding) {
        String line = report.text().line(finding);
        if (!isColoured) {
            return line;
        }
        String severity = report.text().text("severity." + finding.severity());
        String marked = COLOURS.get(finding.severity()) + severity + " " + finding.rule() + PLAIN;
        return line.replaceFirst(
                java.util.regex.Pattern.quote(severity + " " + finding.rule()),
                java.util.regex.Matcher.quoteReplacement(marked));
    }

    private String excerpt(Finding finding) {
        int column = finding.position().column();
        return report.lines()
                .at(finding.position())
                .map(line -> Excerpt.of(line, column))
                .map(excerpt -> numbered(finding.position().line(), excerpt.line())
                        + (column == 0 ? "" : "      | " + excerpt.caret() + "\n"))
                .orElse("");
    }

    private static String numbered(int number, String line) {
        return String.format(Locale.ROOT, "%5d | %s%n", number, line).replace("\r\n", "\n");
    }
}
