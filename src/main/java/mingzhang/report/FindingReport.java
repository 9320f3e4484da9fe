package mingzhang.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.RuleGuide;
import mingzhang.finding.Severity;

/**
 * The findings of a run, ready to be written.
 *
 * @param findings sorted by place
 * @param summary what the run adds up to, in words
 * @param lines the lines that they speak of
 * @param text their wording
 * @param guides what there is to read about their rules
 */
public record FindingReport(
        List<Finding> findings,
        String summary,
        SourceLines lines,
        FindingText text,
        SortedMap<String, RuleGuide> guides) {

    /** The ways to write it. */
    public enum Format {
        /** For a terminal. */
        TEXT,
        /** For programs. */
        JSON,
        /** Static Analysis Results Interchange Format 2.1.0, for editors and code hosts. */
        SARIF,
        /** For a comment or a document. */
        MARKDOWN
    }

    /** Copies the findings. */
    public FindingReport {
        findings = List.copyOf(findings);
    }

    /**
     * Writes it.
     *
     * @param isColoured whether text marks severities by colour, as a terminal can
     * @throws IOException if {@code out} fails
     */
    public void write(Format format, boolean isColoured, Appendable out) throws IOException {
        switch (format) {
            case TEXT -> new TextReport(this, isColoured).write(out);
            case MARKDOWN -> new MarkdownReport(this).write(out);
            case JSON -> out.append(JsonReport.of(this));
            case SARIF -> out.append(SarifReport.of(this));
        }
    }

    /** How many findings each rule has, by severity. */
    SortedMap<String, Map<Severity, Integer>> byRule() {
        SortedMap<String, Map<Severity, Integer>> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.computeIfAbsent(finding.rule(), rule -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1, Integer::sum);
        }
        return counts;
    }

    /** The findings by file, both in their order. */
    SortedMap<String, List<Finding>> byFile() {
        SortedMap<String, List<Finding>> files = new TreeMap<>();
        for (Finding finding : findings) {
            files.computeIfAbsent(finding.position().file(), file -> new ArrayList<>())
                    .add(finding);
        }
        return files;
    }

    /** 错误 2，警告 1. */
    String counts(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> text.text("severity." + count.getKey()) + " " + count.getValue())
                .collect(java.util.stream.Collectors.joining(text.text("summary.separator")));
    }
}
