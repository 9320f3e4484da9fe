package mingzhang.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import mingzhang.content.Disclosure;
import mingzhang.finding.Findings;

/**
 * All figures of one unit in all its years. What a year's own file states comes first, then what follows from it by
 * formula; for a year without a file, what the next year's file states about it; then what follows from a stated
 * change. Not for several threads.
 */
public final class FactBook {
    private static final String CHANGE = "增减额";

    private final Taxonomy taxonomy;
    private final StatedFacts stated;
    private final Consolidation consolidation;
    private final Map<Address, Optional<Fact>> known = new HashMap<>();
    private final Map<Integer, FactBook> editions = new HashMap<>();
    private final Map<Integer, List<Fact>> byYear = new HashMap<>();
    private final Set<Address> underway = new HashSet<>();
    private final Reach reach;
    private final CodedLists codedLists;
    private final Derivation derivation;
    private int circles = 0;

    private FactBook(Taxonomy taxonomy, StatedFacts stated, Consolidation consolidation) {
        this.taxonomy = taxonomy;
        this.stated = stated;
        this.consolidation = consolidation;
        this.reach = new Reach(taxonomy, stated, consolidation);
        this.codedLists = new CodedLists(this, taxonomy, stated);
        this.derivation = new Derivation(this, codedLists);
    }

    /** Binds a unit's files. */
    public static FactBook of(Collection<Disclosure> disclosures, Taxonomy taxonomy, Findings findings) {
        return of(disclosures, Consolidation.NONE, taxonomy, findings);
    }

    /** Binds a department's files; what they do not state is added up from its units. */
    public static FactBook of(
            Collection<Disclosure> disclosures, Consolidation consolidation, Taxonomy taxonomy, Findings findings) {
        return new FactBook(taxonomy, StatedFacts.bind(disclosures, taxonomy, findings), consolidation);
    }

    /** The book as a year's report sees it: where that report restates the year before, the restated figures hold. */
    public FactBook asOf(int year) {
        return editions.computeIfAbsent(year, key -> {
            StatedFacts seen = stated.asOf(key);
            return seen == stated ? this : new FactBook(taxonomy, seen, consolidation);
        });
    }

    /** The units that it adds up; none of a unit that is no department. */
    public List<Member> members() {
        return consolidation.members();
    }

    /** Those of the units that are added up in a year. */
    public List<Member> summed(int year) {
        return consolidation.summed(year);
    }

    /** What the concepts are and how they follow from each other. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** Whether a year has a file of its own. */
    public boolean hasFile(int year) {
        return stated.own().containsKey(year);
    }

    /** The years that have a file or that a file of the next year speaks of. */
    public SortedSet<Integer> years() {
        return stated.years(CHANGE);
    }

    /** How many numbers the files state, of their own years and of the years before. */
    public int statedCount() {
        return stated.count();
    }

    /** On which bases some year may have a figure of this concept: those that the files state it or its parts on. */
    public Set<Basis> bases(Concept concept) {
        return reach.bases(concept);
    }

    /** Whether some year may have a figure of this concept or of one below it. */
    public boolean mentions(Concept concept) {
        return reach.mentions(concept);
    }

    /** The unit in which a year's file gives money. */
    public Measure money(int year) {
        return stated.money(year);
    }

    /** What a year's own file states, in its order. */
    public Collection<Fact> stated(int year) {
        return Collections.unmodifiableCollection(stated.own(year).facts());
    }

    /** What the next year's file states about a year. */
    public Collection<Fact> statedAfterwards(int year) {
        return Collections.unmodifiableCollection(stated.restated(year).facts());
    }

    /** The figure as the next year's file gives it. */
    public Optional<Fact> restatement(Address address) {
        return stated.restated(address.year()).find(address);
    }

    /**
     * The rows of a list in the order of the file, by their names; those of a classified list by their codes, each
     * group (类, 款) before what is below it.
     */
    public List<String> rows(Address list) {
        Address key = key(list);
        return isCoded(key) ? codedLists.rows(key).all() : typedRows(key);
    }

    /** The rows of a list that add up to its total: all of them, or the topmost ones of a classified list. */
    public Collection<String> topRows(Address list) {
        Address key = key(list);
        return isCoded(key) ? codedLists.rows(key).top() : typedRows(key);
    }

    /** The rows that the file gives; of a department those of its units if its own file gives none. */
    List<String> typedRows(Address list) {
        List<String> own = stated.rows(list);
        return own.isEmpty() ? consolidation.rows(list) : own;
    }

    /** What the files call a row of a classified list. */
    Optional<String> typedName(Address row) {
        return stated.name(row).or(() -> consolidation.name(row));
    }

    /** The rows directly below a row of a classified list. */
    public Collection<String> rowsBelow(Address row) {
        Optional<Address> list = CodedLists.listOf(row);
        return list.isPresent() ? codedLists.rows(list.get()).below(last(row.members())) : List.of();
    }

    /** The topmost rows that the official form of a classified list prints, whether the unit uses them or not. */
    public List<String> officialTop(Address list) {
        return codedLists.officialTop(key(list));
    }

    /** The rows directly below one that the official form of a classified list prints. */
    public List<String> officialBelow(Address row) {
        return codedLists.officialBelow(row);
    }

    /** What a row is called: a row with a code by the name that the file or the code table of the year has for it. */
    public String rowName(Address row) {
        return codedLists.name(row);
    }

    /** Follows a path as people write it; a row of a classified list may be named by its name instead of its code. */
    public FigurePath.Result locate(String path, int year) {
        FigurePath.Result result = FigurePath.follow(path, year, taxonomy);
        return result instanceof FigurePath.Found found ? codedLists.locate(found.address()) : result;
    }

    /** Whether a classified list has no rows of its own but those of other lists. */
    public boolean isTaken(Address list) {
        return codedLists.isTaken(key(list));
    }

    /** The code under which the row's year has what the row stands for in later years; empty if it is the same. */
    public Optional<String> formerCode(Address row) {
        return codedLists.former(row).map(former -> last(former.members()));
    }

    CodedLists codedLists() {
        return codedLists;
    }

    private static Address key(Address list) {
        Concept concept = list.concept().lists().get(list.members().size());
        return new Address(concept, list.members(), list.year(), Basis.OUTTURN);
    }

    private static boolean isCoded(Address list) {
        return list.concept().classification().isPresent();
    }

    private static String last(List<String> members) {
        return members.get(members.size() - 1);
    }

    /** Every figure that a year has, in the order of the taxonomy. */
    List<Fact> all(int year) {
        List<Fact> before = byYear.get(year);
        if (before != null) {
            return before;
        }
        List<Fact> facts = FactWalk.all(this, year);
        byYear.put(year, facts);
        return facts;
    }

    /** The figure; empty if it was not given and does not follow. */
    public Optional<Fact> find(Address address) {
        Optional<Fact> before = known.get(address);
        if (before != null) {
            return before;
        }
        if (bases(address.concept()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Fact> own = stated.own(address.year()).find(address);
        if (own.isPresent()) {
            known.put(address, own);
            return own;
        }
        return follow(address);
    }

    /** The figure that was not stated of its own year. */
    private Optional<Fact> follow(Address address) {
        if (!underway.add(address)) {
            circles++;
            return Optional.empty();
        }
        int circlesBefore = circles;
        Optional<Fact> found = look(address);
        underway.remove(address);
        // What was not found only because it was asked for in a circle may be found when it is asked for first.
        if (found.isPresent() || circles == circlesBefore || underway.isEmpty()) {
            known.put(address, found);
        }
        return found;
    }

    private Optional<Fact> look(Address address) {
        boolean hasFile = hasFile(address.year());
        Optional<Fact> found = hasFile ? derived(address) : restatement(address);
        if (found.isEmpty()) {
            found = hasFile ? restatement(address) : derivation.derive(address);
        }
        if (found.isEmpty()) {
            found = fromChange(address);
        }
        return found.isPresent() ? found : codedLists.former(address).flatMap(this::find);
    }

    /** What the units of a department have together. */
    public Optional<Computed> sumOfMembers(Address address) {
        return consolidation.sum(address);
    }

    /** What follows from the department's units, or else by formula. */
    private Optional<Fact> derived(Address address) {
        Optional<Computed> sum = sumOfMembers(address);
        Optional<Fact> added =
                sum.isPresent() ? derivation.fact(address, sum.get(), Consolidation.FORMULA) : Optional.empty();
        return added.isPresent() ? added : derivation.derive(address);
    }

    /** What the formula of a figure gives, whether or not the figure was stated too. */
    public Optional<Computed> compute(Address address) {
        return derivation.compute(address);
    }

    /** What the formula of the taxonomy gives for a figure, even if it has rows below it of which it is the sum. */
    public Optional<Computed> computeFromParts(Address address) {
        return taxonomy.calculation(address.concept()).flatMap(calculation -> derivation.compute(calculation, address));
    }

    /** What another calculation gives at the same year, rows and basis. */
    public Optional<Computed> compute(Calculation calculation, Address address) {
        return derivation.compute(calculation, address);
    }

    /** Which figures the formula of a figure asks for. */
    public Inputs inputs(Address address) {
        return derivation.inputs(address);
    }

    /** The parts of a sum that may be missing and are: the sum takes them for nil. */
    public List<Address> leftOut(Address address) {
        return derivation.leftOut(address);
    }

    /** Which figures another calculation asks for at the same year, rows and basis. */
    public Inputs inputs(Calculation calculation, Address address) {
        return derivation.inputs(calculation, address);
    }

    /** The formula by which a figure follows, in words of the taxonomy. */
    public String formula(Address address) {
        return derivation.formula(address);
    }

    /** Last year's figure where this year's file states the figure and by how much it changed. */
    private Optional<Fact> fromChange(Address address) {
        Optional<Concept> concept = address.concept().child(CHANGE);
        if (concept.isEmpty()) {
            return Optional.empty();
        }
        Address next = address.in(address.year() + 1);
        return stated.own(next.year())
                .find(new Address(concept.get(), next.members(), next.year(), next.basis()))
                .flatMap(Computed::of)
                .flatMap(change -> find(next).flatMap(Computed::of).map(value -> value.minus(change)))
                .flatMap(computed -> derivation.fact(address, computed, next.year() + "年数 - " + next.year() + "年增减额"));
    }
}
