package mingzhang.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.facts.Fact.Derived;
import mingzhang.finding.Findings;

/**
 * All figures of one unit in all its years. What a year's own file states comes first, then what the next year's file
 * states about it, then what follows by formula, then what follows from a stated change. Not for several threads.
 */
public final class FactBook {
    private static final int MOST_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 2;
    private static final Statements NOTHING = new Statements();

    private final Taxonomy taxonomy;
    private final Map<Integer, Statements> own = new TreeMap<>();
    private final Map<Integer, Statements> restated = new TreeMap<>();
    private final Map<Integer, Measure> money = new TreeMap<>();
    private final Set<Concept> mentioned = new HashSet<>();
    private final Map<Address, Optional<Fact>> known = new HashMap<>();
    private final Set<Address> underway = new HashSet<>();
    private final Calculator calculator = new Calculator(this);

    private FactBook(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Binds a unit's files. */
    public static FactBook of(Collection<Disclosure> disclosures, Taxonomy taxonomy, Findings findings) {
        FactBook book = new FactBook(taxonomy);
        for (Disclosure disclosure : disclosures) {
            Measure unit = disclosure
                    .moneyMeasure()
                    .flatMap(scalar -> FactBinder.money(scalar, findings))
                    .orElse(Measure.TEN_THOUSAND_YUAN);
            int year = disclosure.year();
            book.money.put(year, unit);
            book.own.put(
                    year,
                    new FactBinder(taxonomy, Optional.empty(), findings)
                            .bind(disclosure.figures(), year, unit, DisclosureReader.KEYS));
            disclosure
                    .prior()
                    .ifPresent(prior -> book.restated.put(
                            year - 1,
                            new FactBinder(taxonomy, Optional.of(prior.source()), findings)
                                    .bind(prior.figures(), year - 1, unit, List.of("来源"))));
        }
        book.own.values().forEach(book::note);
        book.restated.values().forEach(book::note);
        return book;
    }

    private void note(Statements statements) {
        statements
                .facts()
                .forEach(fact -> mentioned.addAll(fact.address().concept().lineage()));
    }

    /** What the concepts are and how they follow from each other. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** The years that have a file. */
    public SortedSet<Integer> reportedYears() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(own.keySet()));
    }

    boolean hasFile(int year) {
        return own.containsKey(year);
    }

    /** The years that have a file or that a file of the next year speaks of. */
    public SortedSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>(own.keySet());
        own.keySet().stream().filter(this::hasPriorFigures).forEach(year -> years.add(year - 1));
        return Collections.unmodifiableSortedSet(years);
    }

    private boolean hasPriorFigures(int year) {
        return restated.containsKey(year - 1)
                || stated(year).stream()
                        .anyMatch(fact -> fact.address().concept().key().equals(CHANGE));
    }

    private static final String CHANGE = "增减额";

    /** How many numbers the files state, of their own years and of the years before. */
    public int statedCount() {
        return count(own) + count(restated);
    }

    private static int count(Map<Integer, Statements> statements) {
        return (int) statements.values().stream()
                .flatMap(each -> each.facts().stream())
                .filter(fact -> fact.amount().isPresent())
                .count();
    }

    /** How many numbers were asked for so far and follow from others. */
    public int derivedCount() {
        return (int) known.values().stream()
                .flatMap(Optional::stream)
                .filter(fact -> !fact.isStated())
                .count();
    }

    /** Whether some year may have a figure of this concept or of one below it. */
    public boolean mentions(Concept concept) {
        return mentioned.contains(concept) || taxonomy.calculation(concept).isPresent();
    }

    /** The unit in which a year's file gives money. */
    public Measure money(int year) {
        return money.getOrDefault(year, money.getOrDefault(year + 1, Measure.TEN_THOUSAND_YUAN));
    }

    /** What a year's own file states, in its order. */
    public Collection<Fact> stated(int year) {
        return Collections.unmodifiableCollection(
                own.getOrDefault(year, NOTHING).facts());
    }

    /** What the next year's file states about a year. */
    public Collection<Fact> statedAfterwards(int year) {
        return Collections.unmodifiableCollection(
                restated.getOrDefault(year, NOTHING).facts());
    }

    /** The figure as the next year's file gives it. */
    public Optional<Fact> restatement(Address address) {
        return restated.getOrDefault(address.year(), NOTHING).find(address);
    }

    /** The names of the rows of a list, in the order of the file. */
    public List<String> rows(Address list) {
        List<String> rows = own.getOrDefault(list.year(), NOTHING).rows(asList(list));
        return rows.isEmpty() ? restated.getOrDefault(list.year(), NOTHING).rows(asList(list)) : rows;
    }

    private static Address asList(Address address) {
        Concept list = address.concept().lists().get(address.members().size());
        return new Address(list, address.members(), address.year(), Basis.OUTTURN);
    }

    /** The figure; empty if it was not given and does not follow. */
    public Optional<Fact> find(Address address) {
        Optional<Fact> before = known.get(address);
        if (before != null) {
            return before;
        }
        if (!underway.add(address)) {
            return Optional.empty();
        }
        Optional<Fact> found = own.getOrDefault(address.year(), NOTHING)
                .find(address)
                .or(() -> restatement(address))
                .or(() -> derive(address))
                .or(() -> fromChange(address));
        underway.remove(address);
        known.put(address, found);
        return found;
    }

    private Optional<Fact> derive(Address address) {
        return compute(address).flatMap(computed -> fact(address, computed, formula(address)));
    }

    /** What the formula of a figure gives, whether or not the figure was stated too. */
    public Optional<Computed> compute(Address address) {
        if (isSumOfRows(address)) {
            return address.concept().measure().isAdditive() ? calculator.total(address) : Optional.empty();
        }
        return taxonomy.calculation(address.concept()).flatMap(calculation -> calculator.compute(calculation, address));
    }

    /** Shares and changes of a total follow from the total; they are no sum of those of the rows. */
    private static boolean isSumOfRows(Address address) {
        return address.isTotalOfRows() && !address.concept().definition().isAspect();
    }

    /** What another calculation gives at the same year, rows and basis. */
    public Optional<Computed> compute(Calculation calculation, Address address) {
        return calculator.compute(calculation, address);
    }

    /** The formula by which a figure follows, in words of the taxonomy. */
    public String formula(Address address) {
        return isSumOfRows(address)
                ? address.concept().label() + "各项合计"
                : taxonomy.calculation(address.concept()).map(Calculation::text).orElse("");
    }

    /** Last year's figure where this year's file states the figure and by how much it changed. */
    private Optional<Fact> fromChange(Address address) {
        Address next = address.in(address.year() + 1);
        Statements later = own.getOrDefault(next.year(), NOTHING);
        return address.concept()
                .child(CHANGE)
                .flatMap(change -> later.find(new Address(change, next.members(), next.year(), next.basis())))
                .flatMap(Computed::of)
                .flatMap(change -> find(next).flatMap(Computed::of).map(value -> value.minus(change)))
                .flatMap(computed -> fact(address, computed, next.year() + "年数 - " + next.year() + "年增减额"));
    }

    private Optional<Fact> fact(Address address, Computed computed, String formula) {
        if (!address.concept().measure().isNumeric()) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                address, amount(address, computed), computed.envelope(), new Derived(formula, computed.parts())));
    }

    private Value.Amount amount(Address address, Computed computed) {
        Measure measure = address.concept().measure();
        return switch (measure.kind()) {
            case MONEY -> money(computed, money(address.year()));
            case PERCENT ->
                new Value.Amount(computed.value().setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP), measure);
            default -> new Value.Amount(plain(computed.value()), measure);
        };
    }

    /** In the file's unit; with trailing zeros only where a part was typed with them. */
    private static Value.Amount money(Computed computed, Measure unit) {
        BigDecimal number = plain(computed.value().scaleByPowerOfTen(-unit.power()));
        int decimals = computed.parts().stream()
                .flatMap(part -> part.amount().stream())
                .filter(amount -> amount.measure().equals(unit))
                .map(Value.Amount::number)
                .filter(part -> part.scale() > 0 && part.stripTrailingZeros().scale() < part.scale())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        if (number.scale() > MOST_DECIMALS) {
            number = number.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        }
        return new Value.Amount(number.scale() < decimals ? number.setScale(decimals) : number, unit);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
