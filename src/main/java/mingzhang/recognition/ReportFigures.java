package mingzhang.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.content.Node;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Place;

/**
 * The figures of a report, nested as in a content file but placed where they stand in the report.
 *
 * @param unit 单位全称; empty if the report does not say it plainly
 * @param year the year that it is about
 * @param form the form that its sections fit best; empty if it lacks a text that the form needs
 * @param money the unit of most amounts, in which those are that name no other
 * @param figures of that year
 * @param prior of the year before, where the report states some
 * @param gapped the lists by code of which a row that its sentences name was not recognised
 * @param twofold the figures that it gives with two values
 * @param codedNames what its tables call the rows of classified lists
 * @param unread the tables, and parts of tables, of which no figure was recognised
 * @param words the cells of tables of which nothing was made, as far as they hold words
 */
public record ReportFigures(
        Optional<String> unit,
        int year,
        Optional<String> form,
        Measure money,
        Node.Mapping figures,
        Optional<Node.Mapping> prior,
        Set<Concept> gapped,
        List<Twofold> twofold,
        List<CodedName> codedNames,
        List<Block.Table> unread,
        List<Words> words) {
    /** Copies the lists. */
    public ReportFigures {
        gapped = Set.copyOf(gapped);
        twofold = List.copyOf(twofold);
        codedNames = List.copyOf(codedNames);
        unread = List.copyOf(unread);
        words = List.copyOf(words);
    }

    /**
     * What stands in a cell.
     *
     * @param label the first words of its row; empty if it is they
     * @param text as typed
     * @param place where its row begins
     */
    public record Words(String label, String text, Place place) {}
}
