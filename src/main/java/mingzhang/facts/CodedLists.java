package mingzhang.facts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.facts.Calculation.ByLists;

/**
 * The classified lists (分类) of one unit's book: their rows with the groups above them, and which of them take rows and
 * figures from other lists (取自). A list takes them in a year in which none of its rows is typed, nothing is stated that
 * excludes it (仅当无), and what it would take agrees with the stated total of the concept it belongs to.
 */
final class CodedLists {
    private static final CodedRows NONE = new CodedRows(List.of());

    private final FactBook book;
    private final Taxonomy taxonomy;
    private final StatedFacts stated;
    private final Map<Address, CodedRows> rows = new HashMap<>();
    private final Set<Address> taken = new HashSet<>();
    private final Map<Integer, Set<Concept>> used = new HashMap<>();

    CodedLists(FactBook book, Taxonomy taxonomy, StatedFacts stated) {
        this.book = book;
        this.taxonomy = taxonomy;
        this.stated = stated;
    }

    /** The classified list in one of whose rows a figure stands; empty if it stands in none. */
    static Optional<Address> listOf(Address cell) {
        if (cell.members().isEmpty()) {
            return Optional.empty();
        }
        Concept list = cell.concept().lists().get(cell.members().size() - 1);
        return list.classification().isEmpty() ? Optional.empty() : Optional.of(list(list, cell.list()));
    }

    private static Address list(Concept list, Address inside) {
        return new Address(list, inside.members(), inside.year(), Basis.OUTTURN);
    }

    /** The rows of a classified list. */
    CodedRows rows(Address list) {
        Address key = list.on(Basis.OUTTURN);
        CodedRows known = rows.get(key);
        if (known != null) {
            return known;
        }
        rows.put(key, NONE);
        Collection<String> given = book.typedRows(key);
        if (given.isEmpty() && takes(key)) {
            taken.add(key);
            given = rowsOfSources(key);
        }
        CodedRows found = given.isEmpty() ? NONE : new CodedRows(given);
        rows.put(key, found);
        return found;
    }

    /** The classes that the official form of a list prints: those of the code table of the year, and those it has. */
    List<String> officialTop(Address list) {
        return official(list, 1, "", rows(list).top());
    }

    /** The rows below one that the official form of a list prints. */
    List<String> officialBelow(Address row) {
        String code = row.members().get(row.members().size() - 1);
        return listOf(row)
                .map(list -> official(
                        list, Classification.level(code) + 1, code, rows(list).below(code)))
                .orElse(List.of());
    }

    /** In the order of the codes; rows without a code at the end. */
    private static List<String> official(Address list, int level, String prefix, Collection<String> used) {
        Set<String> codes = new TreeSet<>(Comparator.comparing((String row) -> !Classification.isCode(row))
                .thenComparing(Comparator.naturalOrder()));
        list.concept()
                .classification()
                .ifPresent(table -> table.codesOfLevel(level, list.year()).stream()
                        .filter(code -> code.startsWith(prefix))
                        .forEach(codes::add));
        codes.addAll(used);
        return List.copyOf(codes);
    }

    /** Whether a list takes its rows from others. */
    boolean isTaken(Address list) {
        rows(list);
        return taken.contains(list.on(Basis.OUTTURN));
    }

    /** Whether nothing is stated that excludes the fallback or the sources of a concept. */
    boolean isAdmitted(Concept concept, int year) {
        return taxonomy.exclusions(concept).stream().noneMatch(exclusion -> holds(exclusion, year));
    }

    private boolean holds(Exclusion exclusion, int year) {
        boolean isUsed = used(year).contains(exclusion.concept())
                || exclusion.counterpart().filter(used(year)::contains).isPresent();
        return isUsed
                && exclusion
                        .counterpart()
                        .filter(counterpart -> isEqual(exclusion.concept(), counterpart, year))
                        .isEmpty();
    }

    private boolean isEqual(Concept concept, Concept counterpart, int year) {
        Optional<BigDecimal> amount = stated(concept, year);
        return amount.isPresent()
                && stated(counterpart, year)
                        .filter(other -> other.compareTo(amount.get()) == 0)
                        .isPresent();
    }

    private Optional<BigDecimal> stated(Concept concept, int year) {
        return stated.own(year)
                .find(new Address(concept, List.of(), year, Basis.OUTTURN))
                .flatMap(Fact::base);
    }

    /** The concepts of which the year's file states something other than nil, with those above them. */
    private Set<Concept> used(int year) {
        return used.computeIfAbsent(year, key -> {
            Set<Concept> concepts = new HashSet<>();
            stated.own(year).facts().stream()
                    .filter(fact -> fact.address().basis() == Basis.OUTTURN)
                    .filter(fact -> fact.amount()
                            .filter(amount -> amount.number().signum() != 0)
                            .isPresent())
                    .forEach(fact -> concepts.addAll(fact.address().concept().lineage()));
            return concepts;
        });
    }

    private boolean takes(Address list) {
        return taxonomy.taken(list.concept()).isPresent()
                && isAdmitted(list.concept(), list.year())
                && !rowsOfSources(list).isEmpty()
                && agreesWithTotal(list);
    }

    private Collection<String> rowsOfSources(Address list) {
        Set<String> found = new LinkedHashSet<>();
        columns(list.concept())
                .forEach(column -> found.addAll(rows(listOf(column, list)).all()));
        return Classification.inOrder(found);
    }

    private List<Concept> columns(Concept list) {
        return taxonomy.taken(list).stream()
                .flatMap(calculation -> ((ByLists) calculation.steps()).columns().stream())
                .toList();
    }

    /** The list of which a concept is a column or the list itself, in the year of an address. */
    private static Address listOf(Concept column, Address address) {
        Concept list = column.lists().get(column.lists().size() - 1);
        return new Address(list, List.of(), address.year(), Basis.OUTTURN);
    }

    /** Whether the sources add up to what the file states as the total and as its parts of the columns' names. */
    private boolean agreesWithTotal(Address list) {
        Optional<Concept> whole = list.concept().parent();
        return whole.filter(total -> contradicts(total, list.concept(), list.year()))
                .or(() -> list.concept().parts().stream()
                        .filter(column -> whole.flatMap(total -> total.child(column.key()))
                                .filter(part -> contradicts(part, column, list.year()))
                                .isPresent())
                        .findFirst())
                .isEmpty();
    }

    private boolean contradicts(Concept total, Concept column, int year) {
        Address whole = new Address(total, List.of(), year, Basis.OUTTURN);
        Optional<Envelope> typed = stated.own(year)
                .find(whole)
                .map(Fact::envelope)
                .or(() -> book.sumOfMembers(whole).map(Computed::envelope));
        if (typed.isEmpty()) {
            return false;
        }
        Computed sum = Computed.exact(BigDecimal.ZERO);
        for (Concept source : columns(column)) {
            Optional<Computed> part = book.find(new Address(source, List.of(), year, Basis.OUTTURN))
                    .flatMap(Computed::of);
            sum = part.isPresent() ? sum.plus(part.get()) : sum;
        }
        return !columns(column).isEmpty() && !typed.get().meets(sum.envelope());
    }

    /**
     * Whether a source has what it should have: rows, or nothing to list. A fund of which money was spent but no row is
     * given would be left out of every sum; so would one that is not spoken of at all.
     */
    boolean isComplete(Concept column, Address cell) {
        Address list = listOf(column, cell);
        if (!rows(list).all().isEmpty()) {
            return true;
        }
        Optional<Address> fund =
                list.concept().parent().map(whole -> new Address(whole, List.of(), cell.year(), cell.basis()));
        return fund.flatMap(book::find)
                .or(() -> fund.flatMap(whole -> book.find(whole.on(Basis.OUTTURN))))
                .flatMap(Fact::base)
                .filter(base -> base.signum() == 0)
                .isPresent();
    }

    /** Whether a source has the row in which a figure stands. */
    boolean hasRow(Concept column, Address cell) {
        String row = cell.members().get(cell.members().size() - 1);
        return rows(listOf(column, cell)).all().contains(row);
    }

    /** The same figure where a year before has it under another code; empty if the row has the same code there. */
    Optional<Address> former(Address cell) {
        if (listOf(cell).isEmpty()) {
            return Optional.empty();
        }
        String code = cell.members().get(cell.members().size() - 1);
        return listOf(cell)
                .flatMap(list -> list.concept().classification())
                .flatMap(table -> table.former(code, cell.year()))
                .filter(former -> !former.equals(code))
                .map(cell::atRow);
    }

    /** The figure with the row's code in place of its name. */
    FigurePath.Result locate(Address address) {
        Optional<Address> list = listOf(address);
        String row = address.members().isEmpty()
                ? ""
                : address.members().get(address.members().size() - 1);
        if (list.isEmpty() || rows(list.get()).all().contains(row)) {
            return new FigurePath.Found(address);
        }
        List<String> codes = rows(list.get()).all().stream()
                .filter(code -> name(list.get().row(code)).equals(row))
                .toList();
        if (codes.size() > 1) {
            return new FigurePath.Ambiguous(row, codes);
        }
        return new FigurePath.Found(codes.isEmpty() ? address : address.atRow(codes.get(0)));
    }

    /** What a row is called: as the file calls it, else by the code table of the year, else by its code. */
    String name(Address row) {
        String code = row.members().get(row.members().size() - 1);
        Optional<Address> list = listOf(row);
        Optional<String> typed = list.map(known -> known.row(code)).flatMap(this::typedName);
        return typed.or(() -> list.flatMap(known -> known.concept().classification())
                        .flatMap(table -> table.name(code, row.year())))
                .orElse(code);
    }

    /** The name that the file gives in the list itself, or in one from which the list takes its rows. */
    private Optional<String> typedName(Address row) {
        Optional<String> own = book.typedName(row);
        if (own.isPresent() || !isTaken(row.list())) {
            return own;
        }
        return columns(row.concept()).stream()
                .map(column -> listOf(column, row).row(row.members().get(0)))
                .flatMap(source -> typedName(source).stream())
                .findFirst();
    }
}
