package mingzhang.render;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.render.UnitSummary.StandOut;
import mingzhang.render.YearOverview.Entry;

/** The units whose key figures changed most in a year, each with its changes in words and the stated reasons. */
final class YearStandOuts {
    private YearStandOuts() {}

    /** {@code unit, page, sentences} of the units with the largest changes, in the order of all units. */
    static List<Map<String, Object>> of(YearOverview year, int limit) {
        List<Entry> largest = year.entries().stream()
                .filter(entry -> !entry.year().standOuts().isEmpty())
                .sorted(Comparator.comparing(YearStandOuts::amount).reversed())
                .limit(limit)
                .toList();
        return year.entries().stream()
                .filter(largest::contains)
                .map(entry -> Map.<String, Object>of(
                        "unit",
                        entry.unit().shortName(),
                        "page",
                        Addresses.unitPage(entry.unit().id()),
                        "sentences",
                        entry.year().standOuts().stream()
                                .map(StandOut::sentence)
                                .toList()))
                .toList();
    }

    private static BigDecimal amount(Entry entry) {
        return entry.year().standOuts().stream()
                .map(standOut -> new BigDecimal(standOut.amount()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
