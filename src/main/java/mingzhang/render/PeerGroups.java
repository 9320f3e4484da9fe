package mingzhang.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.facts.Measure;
import mingzhang.render.UnitSummary.KeyFigure;
import mingzhang.render.YearOverview.Entry;

/** The units of a year in groups of like size, by their expenditure: only those are fairly compared with each other. */
final class PeerGroups {
    /** The bounds between the groups, in 万元. */
    private static final List<Integer> BOUNDS = List.of(100, 500, 1_000, 5_000, 10_000, 50_000);

    /** The widest bar, as a class of the style sheet. */
    private static final int WIDEST = 60;

    private final YearOverview year;
    private final TreeMap<Integer, List<Entry>> groups = new TreeMap<>();

    PeerGroups(YearOverview year) {
        this.year = year;
        for (Entry entry : year.entries()) {
            int group = of(entry);
            if (group >= 0) {
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The number of a unit's group; -1 if its expenditure is not known. */
    static int of(Entry entry) {
        return entry.year()
                .figure(YearOverview.EXPENDITURE)
                .filter(figure -> !figure.value().isEmpty())
                .map(figure -> new BigDecimal(figure.value()).scaleByPowerOfTen(-Measure.TEN_THOUSAND_YUAN.power()))
                .map(number -> (int) BOUNDS.stream()
                        .filter(bound -> number.compareTo(BigDecimal.valueOf(bound)) >= 0)
                        .count())
                .orElse(-1);
    }

    /** {@code id, name, count, share} of each group that has units; share is the width of its bar. */
    List<Map<String, Object>> sizes() {
        int largest = groups.values().stream().mapToInt(List::size).max().orElse(1);
        return groups.entrySet().stream()
                .map(group -> Map.<String, Object>of(
                        "id", group.getKey(),
                        "name", name(group.getKey()),
                        "count", group.getValue().size(),
                        "share", group.getValue().size() * WIDEST / largest))
                .toList();
    }

    /** {@code name, middles} of each group of enough units: its middle number in each of the columns. */
    List<Map<String, Object>> middles(List<KeyFigure> columns) {
        return groups.entrySet().stream()
                .filter(group -> YearOverview.areEnough(group.getValue()))
                .map(group -> Map.<String, Object>of(
                        "name",
                        name(group.getKey()),
                        "middles",
                        columns.stream()
                                .map(column -> year.middle(column, group.getValue()))
                                .toList()))
                .toList();
    }

    private static String name(int group) {
        if (group == 0) {
            return "不到" + BOUNDS.get(0) + "万元";
        }
        return group == BOUNDS.size()
                ? BOUNDS.get(group - 1) + "万元以上"
                : BOUNDS.get(group - 1) + "万元至" + BOUNDS.get(group) + "万元";
    }
}
