package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;

/** Finds the self-evaluations of a year: that of the unit and one a project. */
final class Evaluations {
    private static final String UNIT = "绩效自评.整体";
    private static final String PROJECTS = "绩效自评.项目";

    private Evaluations() {}

    static List<Evaluation> of(YearFacts facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        facts.address(UNIT).flatMap(unit -> evaluation(facts, unit)).ifPresent(evaluations::add);
        facts.address(PROJECTS)
                .ifPresent(projects -> facts.book()
                        .rows(projects)
                        .forEach(name -> evaluation(
                                        facts,
                                        new Address(
                                                projects.concept(), List.of(name), projects.year(), projects.basis()))
                                .ifPresent(evaluations::add)));
        return evaluations;
    }

    private static Optional<Evaluation> evaluation(YearFacts facts, Address subject) {
        return below(subject, "指标")
                .map(list -> new Evaluation(
                        subject,
                        list,
                        rows(facts, list).stream()
                                .map(row -> Indicator.of(facts, row))
                                .toList(),
                        below(subject, "预算执行"),
                        below(subject, "小结")
                                .map(subtotals -> rows(facts, subtotals))
                                .orElse(List.of())));
    }

    private static Optional<Address> below(Address subject, String key) {
        return subject.concept()
                .child(key)
                .map((Concept child) -> new Address(child, subject.members(), subject.year(), subject.basis()));
    }

    private static List<Address> rows(YearFacts facts, Address list) {
        return facts.book().rows(list).stream()
                .map(name -> {
                    List<String> members = new ArrayList<>(list.members());
                    members.add(name);
                    return new Address(list.concept(), members, list.year(), list.basis());
                })
                .toList();
    }
}
