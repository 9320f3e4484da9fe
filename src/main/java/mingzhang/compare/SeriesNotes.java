package mingzhang.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.compare.Comparison.Section;
import mingzhang.facts.Address;
import mingzhang.facts.Classification;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.MeaningChange;

/** What a reader of several years must know: a code or name that changed on the way, and tables that came to mean more. */
public final class SeriesNotes {
    private final FactBook book;

    /** Notes on the series of one unit. */
    public SeriesNotes(FactBook book) {
        this.book = book;
    }

    /** The notes of a section, each once. */
    public List<String> of(Section section) {
        return section.rows().stream()
                .flatMap(row -> Stream.concat(names(row).stream(), meanings(row)))
                .distinct()
                .toList();
    }

    /** By what codes and names the years have a row, where they differ. */
    private Optional<String> names(Row row) {
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            cell.fact()
                    .map(Fact::address)
                    .flatMap(this::name)
                    .ifPresent(name -> years.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(cell.fact().get().address().year()));
        }
        return years.size() < 2
                ? Optional.empty()
                : Optional.of("同一科目："
                        + years.entrySet().stream()
                                .map(entry -> years(entry.getValue()) + "为" + entry.getKey())
                                .collect(Collectors.joining("，")));
    }

    private Optional<String> name(Address address) {
        return address.members().stream()
                .reduce((outer, inner) -> inner)
                .filter(Classification::isCode)
                .map(code -> "“" + book.rowName(address) + "”（" + code + "）");
    }

    private static String years(List<Integer> years) {
        int last = years.get(years.size() - 1);
        return years.size() == 1 ? last + "年" : years.get(0) + "年至" + last + "年";
    }

    private Stream<String> meanings(Row row) {
        return book.taxonomy().meaningChanges().stream()
                .filter(change -> row.address().concept().lineage().contains(change.concept()))
                .filter(change -> spans(row, change))
                .map(change -> change.concept().label() + "：" + change.explanation());
    }

    private static boolean spans(Row row, MeaningChange change) {
        Function<Fact, Boolean> isBefore = fact -> fact.address().year() < change.from();
        return row.cells().stream()
                        .flatMap(cell -> cell.fact().stream())
                        .map(isBefore)
                        .distinct()
                        .count()
                == 2;
    }
}
