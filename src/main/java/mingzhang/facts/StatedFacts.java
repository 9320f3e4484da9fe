package mingzhang.facts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.finding.Findings;

/**
 * What the files of one unit state.
 *
 * @param own by year what the year's own file states about it
 * @param restated by year what the next year's file states about it
 * @param money by year the unit in which its file gives money
 * @param mentioned the concepts that some statement is about, with those above them
 * @param bases the bases on which some statement gives a concept
 */
record StatedFacts(
        Map<Integer, Statements> own,
        Map<Integer, Statements> restated,
        Map<Integer, Measure> money,
        Set<Concept> mentioned,
        Map<Concept, Set<Basis>> bases) {
    private static final Statements NOTHING = new Statements();

    /** Binds a unit's files. */
    static StatedFacts bind(Collection<Disclosure> disclosures, Taxonomy taxonomy, Findings findings) {
        StatedFacts facts =
                new StatedFacts(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        for (Disclosure disclosure : disclosures) {
            int year = disclosure.year();
            Measure money = disclosure
                    .moneyMeasure()
                    .flatMap(scalar -> FactBinder.money(scalar, findings))
                    .orElse(Measure.TEN_THOUSAND_YUAN);
            facts.money.put(year, money);
            facts.own.put(
                    year,
                    new FactBinder(taxonomy, Optional.empty(), findings)
                            .bind(disclosure.figures(), year, money, DisclosureReader.KEYS));
            disclosure
                    .prior()
                    .ifPresent(prior -> facts.restated.put(
                            year - 1,
                            new FactBinder(taxonomy, Optional.of(prior.source()), findings)
                                    .bind(prior.figures(), year - 1, money, List.of("来源"))));
        }
        facts.own.values().forEach(facts::note);
        facts.restated.values().forEach(facts::note);
        return facts;
    }

    private void note(Statements statements) {
        statements.facts().forEach(fact -> {
            mentioned.addAll(fact.address().concept().lineage());
            bases.computeIfAbsent(fact.address().concept(), concept -> EnumSet.noneOf(Basis.class))
                    .add(fact.address().basis());
        });
    }

    /** The same as a year's report sees it: the year before as that report gives it, where it does. */
    StatedFacts asOf(int year) {
        if (!restated.containsKey(year - 1) || !own.containsKey(year - 1)) {
            return this;
        }
        Map<Integer, Statements> seen = new HashMap<>(own);
        seen.put(year - 1, restated(year - 1).over(own(year - 1)));
        return new StatedFacts(seen, restated, money, mentioned, bases);
    }

    Set<Basis> bases(Concept concept) {
        return bases.getOrDefault(concept, Set.of());
    }

    Statements own(int year) {
        return own.getOrDefault(year, NOTHING);
    }

    Statements restated(int year) {
        return restated.getOrDefault(year, NOTHING);
    }

    /** The rows of a list: those of the year's own file, else those that the next year's file gives. */
    List<String> rows(Address list) {
        List<String> rows = own(list.year()).rows(list);
        return rows.isEmpty() ? restated(list.year()).rows(list) : rows;
    }

    /** What a file calls a row of a classified list. */
    Optional<String> name(Address row) {
        return own(row.year()).name(row).or(() -> restated(row.year()).name(row));
    }

    /** The years that have a file or that a file of the next year speaks of. */
    SortedSet<Integer> years(String change) {
        TreeSet<Integer> years = new TreeSet<>(own.keySet());
        for (int year : own.keySet()) {
            boolean statesChange = own(year).facts().stream()
                    .anyMatch(fact -> fact.address().concept().key().equals(change));
            if (statesChange || restated.containsKey(year - 1)) {
                years.add(year - 1);
            }
        }
        return years;
    }

    Measure money(int year) {
        return money.getOrDefault(year, money.getOrDefault(year + 1, Measure.TEN_THOUSAND_YUAN));
    }

    /** How many numbers are stated. */
    int count() {
        return count(own) + count(restated);
    }

    private static int count(Map<Integer, Statements> statements) {
        return (int) statements.values().stream()
                .flatMap(each -> each.facts().stream())
                .filter(fact -> fact.amount().isPresent())
                .count();
    }
}
