package mingzhang.check.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mingzhang.check.evaluation.TotalRule;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Inputs;
import mingzhang.facts.Relation;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;

/**
 * {@code untested}: what was stated but could not be held against its parts because some of them are missing although
 * others are given; one hint a file. Tables that a unit does not use are not spoken of.
 */
final class UntestedRule implements Rule {
    private static final int MOST = 8;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<Address, String> untested = new LinkedHashMap<>();
        for (Fact fact : facts.book().stated(facts.disclosure().year())) {
            Address address = fact.address();
            if (fact.amount().isPresent()
                    && facts.book().compute(address).isEmpty()
                    && !TotalRule.tests(facts, address)) {
                note(
                        untested,
                        address,
                        () -> Arithmetic.name(address),
                        facts.book().inputs(address));
            }
        }
        for (Relation relation : facts.book().taxonomy().relations()) {
            RelationRule.subjects(facts, relation).stream()
                    .filter(subject -> facts.book().find(subject).isPresent())
                    .forEach(subject ->
                            note(untested, subject, relation::text, facts.book().inputs(relation.right(), subject)));
        }
        if (!untested.isEmpty()) {
            report(facts, untested, report);
        }
    }

    private static void note(Map<Address, String> untested, Address address, Supplier<String> name, Inputs inputs) {
        if (inputs.isIncomplete()) {
            untested.putIfAbsent(address, name.get() + "（缺" + missing(inputs.missing(), address) + "）");
        }
    }

    private static void report(YearFacts facts, Map<Address, String> untested, Consumer<Deviation> report) {
        Address first = untested.keySet().iterator().next();
        Position position = facts.position(first);
        List<String> named = new ArrayList<>(untested.values());
        String list = named.stream().distinct().limit(MOST).collect(Collectors.joining("、"));
        report.accept(new Deviation(Finding.hint("untested", position, named.size(), list), first));
    }

    private static String missing(List<Address> missing, Address subject) {
        return missing.stream()
                .distinct()
                .limit(MOST)
                .map(address ->
                        (address.year() == subject.year() ? "" : address.year() + "年") + Arithmetic.name(address))
                .collect(Collectors.joining("、"));
    }
}
