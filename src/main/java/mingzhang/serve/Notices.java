package mingzhang.serve;

import java.util.List;
import mingzhang.build.LivePage.State;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.Severity;

/** What stands above a page: whether it is as it would be published, and what there is to say of its files. */
final class Notices {
    private static final int MOST_LINES = 200;

    private final FindingText text;

    Notices(FindingText text) {
        this.text = text;
    }

    /** As HTML; empty if all is well. */
    String html(State state, List<Finding> findings) {
        List<Finding> open = findings.stream()
                .filter(finding -> finding.severity() != Severity.ACKNOWLEDGED)
                .toList();
        if (open.isEmpty() && state == State.CURRENT) {
            return "";
        }
        boolean hasErrors = open.stream().anyMatch(Finding::isError);
        StringBuilder html = new StringBuilder();
        html.append("<aside id=\"mingzhang-notices\" class=\"").append(hasErrors ? "errors" : "remarks");
        html.append("\" aria-label=\"")
                .append(escape(text.text("serve.notices")))
                .append("\">");
        html.append("<details").append(hasErrors ? " open=\"open\"" : "").append("><summary>");
        html.append(escape(headline(state, open))).append("</summary><ol>");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.HINT)) {
            open.stream()
                    .filter(finding -> finding.severity() == severity)
                    .limit(MOST_LINES)
                    .forEach(finding -> line(finding, html));
        }
        return html.append("</ol></details></aside>").toString();
    }

    private String headline(State state, List<Finding> open) {
        String counts = text.text(
                "serve.counts", count(open, Severity.ERROR), count(open, Severity.WARNING), count(open, Severity.HINT));
        return switch (state) {
            case FORMER -> text.text("serve.former") + counts;
            case FAILED -> text.text("serve.failed") + counts;
            case PENDING, MISSING, CURRENT ->
                count(open, Severity.ERROR) > 0 ? text.text("serve.unpublished") + counts : counts;
        };
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void line(Finding finding, StringBuilder html) {
        html.append("<li class=\"").append(finding.severity()).append("\"><b>");
        html.append(escape(text.text("severity." + finding.severity()))).append("</b> <code>");
        html.append(escape(finding.position().toString())).append("</code> <span>");
        html.append(escape(text.message(finding))).append("</span> <small>");
        html.append(escape(finding.rule())).append("</small></li>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
