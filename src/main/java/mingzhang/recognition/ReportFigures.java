package mingzhang.recognition;

import java.util.List;
import java.util.Optional;
import mingzhang.content.Node;
import mingzhang.facts.Measure;
import mingzhang.recognition.source.Block;

/**
 * The figures of a report, nested as in a content file but placed where they stand in the report.
 *
 * @param unit 单位全称; empty if the report does not say it plainly
 * @param year the year that it is about
 * @param form the form that its sections fit best; empty if it lacks a text that the form needs
 * @param money the unit of most amounts, in which those are that name no other
 * @param figures of that year
 * @param prior of the year before, where the report states some
 * @param unread the tables of which no figure was recognised
 */
public record ReportFigures(
        Optional<String> unit,
        int year,
        Optional<String> form,
        Measure money,
        Node.Mapping figures,
        Optional<Node.Mapping> prior,
        List<Block.Table> unread) {
    /** Copies the tables. */
    public ReportFigures {
        unread = List.copyOf(unread);
    }
}
