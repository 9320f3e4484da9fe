package mingzhang.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.Severity;

/** For a comment or a document: a table of the rules, then a list for each file. */
final class MarkdownReport {
    private final FindingReport report;
    private final FindingText text;

    MarkdownReport(FindingReport report) {
        this.report = report;
        this.text = report.text();
    }

    void write(Appendable out) throws IOException {
        out.append("# ").append(text.text("report.title")).append("\n\n");
        out.append(escape(report.summary())).append("\n\n");
        if (!report.findings().isEmpty()) {
            out.append(text.text("report.columns")).append("\n|---|---|\n");
            for (Map.Entry<String, Map<Severity, Integer>> rule :
                    report.byRule().entrySet()) {
                out.append("| `%s` | %s |%n".formatted(rule.getKey(), report.counts(rule.getValue())));
            }
        }
        for (Map.Entry<String, List<Finding>> file : report.byFile().entrySet()) {
            out.append("\n## ").append(escape(file.getKey())).append("\n\n");
            for (Finding finding : file.getValue()) {
                out.append("- %s**%s** `%s` %s%n"
                        .formatted(
                                place(finding),
                                text.text("severity." + finding.severity()),
                                finding.rule(),
                                escape(text.message(finding))));
            }
        }
    }

    private static String place(Finding finding) {
        int line = finding.position().line();
        return line == 0 ? "" : line + ":" + finding.position().column() + " ";
    }

    private static String escape(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
