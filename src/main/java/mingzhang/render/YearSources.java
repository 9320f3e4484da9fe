package mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.compare.Comparison;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactBook;

/** Where the figures of the years come from that have no file of their own. */
final class YearSources {
    private YearSources() {}

    /** {@code year} and {@code source} of each such year; the source is empty where all its figures are derived. */
    static List<Map<String, Object>> of(Comparison comparison, FactBook book) {
        List<Map<String, Object>> sources = new ArrayList<>();
        for (int year : comparison.years()) {
            if (!book.hasFile(year)) {
                sources.add(Map.of("year", year, "source", source(book, year).orElse("")));
            }
        }
        return sources;
    }

    private static Optional<String> source(FactBook book, int year) {
        return book.statedAfterwards(year).stream()
                .map(Fact::origin)
                .filter(Stated.class::isInstance)
                .flatMap(origin -> ((Stated) origin).source().stream())
                .findFirst();
    }
}
