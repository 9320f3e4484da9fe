package mingzhang.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.facts.Concept;

/**
 * What became of a report.
 *
 * @param unit 单位全称; empty if the report does not say it plainly
 * @param year the year that it is about
 * @param content the text of the content file
 * @param form the form that its sections fit best
 * @param missing texts that the form needs and the report does not have; then the file names the form in a remark only
 * @param counts what became of the figures
 * @param doubts the doubtful figures, each with both readings
 * @param left the lines that could be placed nowhere
 * @param gapped the lists by code of which a row that its sentences name was not recognised
 */
public record Recognised(
        Optional<String> unit,
        int year,
        String content,
        String form,
        List<String> missing,
        Counts counts,
        List<String> doubts,
        List<String> left,
        Set<Concept> gapped) {
    private static final Pattern MONEY_LINE = Pattern.compile("(?m)^金额单位: .*$");

    /** Copies the lists. */
    public Recognised {
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
        left = List.copyOf(left);
        gapped = Set.copyOf(gapped);
    }

    /** The same whose content file names sums of which not all parts were recognised, by their paths. */
    public Recognised withPartlyFilled(List<String> sums) {
        String line = "\n# 下面的合计大于认出的各项之和，请对照原件补填没有认出的各项，再删去：\n未填全: [" + String.join(", ", sums) + "]";
        String marked = sums.isEmpty() ? content : MONEY_LINE.matcher(content).replaceFirst("$0" + line);
        return new Recognised(unit, year, marked, form, missing, counts, doubts, left, gapped);
    }

    /**
     * How many figures there were.
     *
     * @param placed the figures that stand in the file without a doubt
     * @param doubtful those that stand in it with a remark
     * @param unplaced amounts, percentages and numbers of tables that stand in remarks only
     * @param inTexts amounts and percentages that stay in the texts
     */
    public record Counts(long placed, long doubtful, long unplaced, long inTexts) {}
}
