package mingzhang.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.compare.Comparison.Section;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.FactBook;

/** Sets a unit's years side by side: every figure that two or more of them give. */
public final class Comparer {
    private static final String OTHER = "其他";

    private static final List<Basis> ORDER = List.of(Basis.OUTTURN, Basis.ADJUSTED_BUDGET, Basis.INITIAL_BUDGET);

    private final FactBook book;
    private final Changes changes;
    private final List<Integer> years;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();

    private Comparer(FactBook book, Changes changes) {
        this.book = book;
        this.changes = changes;
        SortedSet<Integer> known = book.years();
        this.years = List.copyOf(known);
    }

    /** Compares all years. */
    public static Comparison compare(FactBook book, ScopeChanges scopeChanges, BigDecimal large) {
        Comparer comparer = new Comparer(book, new Changes(book, scopeChanges, large));
        if (comparer.years.size() > 1) {
            book.taxonomy().roots().forEach(root -> comparer.add(root, List.of(), 0));
        }
        return new Comparison(
                comparer.years,
                comparer.sections.entrySet().stream()
                        .map(section -> new Section(section.getKey(), section.getValue()))
                        .toList());
    }

    private void add(Concept concept, List<String> members, int depth) {
        if (!book.mentions(concept) || !concept.definition().isCompared() || repeatsOthers(concept, members)) {
            return;
        }
        int below = depth;
        if (concept.measure().isNumeric()) {
            for (Basis basis : basesInOrder(concept)) {
                below = addRow(concept, members, basis, depth) ? depth + 1 : below;
            }
        }
        if (concept.isRepeated() && members.size() < concept.lists().size()) {
            for (String row : rows(concept, members)) {
                List<String> longer = new ArrayList<>(members);
                longer.add(row);
                add(concept, longer, below);
            }
        } else {
            int level = below;
            concept.parts().forEach(part -> add(part, members, level));
        }
    }

    /** Whether a classified list says in no year anything that the lists do not say from which it takes its rows. */
    private boolean repeatsOthers(Concept concept, List<String> members) {
        return concept.classification().isPresent()
                && members.size() < concept.lists().size()
                && years.stream()
                        .map(year -> new Address(concept, members, year, Basis.OUTTURN))
                        .allMatch(list -> book.isTaken(list) || book.rows(list).isEmpty());
    }

    private List<Basis> basesInOrder(Concept concept) {
        Set<Basis> bases = book.bases(concept);
        return ORDER.stream().filter(bases::contains).toList();
    }

    private Set<String> rows(Concept list, List<String> members) {
        Set<String> rows = new LinkedHashSet<>();
        for (int year : years) {
            rows.addAll(book.rows(new Address(list, members, year, Basis.OUTTURN)));
        }
        if (list.classification().isPresent()) {
            rows.removeAll(formerCodes(list, members, rows));
        }
        return rows;
    }

    /** The codes of rows that go on under another code: they stand in its series. */
    private Set<String> formerCodes(Concept list, List<String> members, Set<String> rows) {
        Set<String> former = new LinkedHashSet<>();
        for (int year : years) {
            Address whole = new Address(list, members, year, Basis.OUTTURN);
            rows.forEach(row -> book.formerCode(whole.row(row)).ifPresent(former::add));
        }
        return former;
    }

    private boolean addRow(Concept concept, List<String> members, Basis basis, int depth) {
        List<Cell> cells = new ArrayList<>();
        for (int year : years) {
            cells.add(new Cell(book.find(new Address(concept, members, year, basis)), Optional.empty()));
        }
        Row row = new Row(new Address(concept, members, years.get(years.size() - 1), basis), depth, cells);
        if (!row.isComparable()) {
            return false;
        }
        sections.computeIfAbsent(concept.section().orElse(OTHER), name -> new ArrayList<>())
                .add(new Row(row.address(), depth, withChanges(cells)));
        return true;
    }

    private List<Cell> withChanges(List<Cell> cells) {
        List<Cell> changed = new ArrayList<>(cells.subList(0, 1));
        for (Cell cell : cells.subList(1, cells.size())) {
            changed.add(new Cell(
                    cell.fact(),
                    cell.fact().filter(fact -> fact.amount().isPresent()).map(changes::against)));
        }
        return changed;
    }
}
