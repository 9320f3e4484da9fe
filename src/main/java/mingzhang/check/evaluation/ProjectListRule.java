package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;

/**
 * {@code project-list}: projects are the same everywhere. A hint where an evaluated project is not among those of the
 * expenditure, a warning where fewer projects are said to be evaluated than are.
 */
final class ProjectListRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Optional<Address> evaluated = facts.address("绩效自评.项目");
        List<String> names = evaluated.map(list -> facts.book().rows(list)).orElse(List.of());
        List<String> spent =
                facts.address("支出.项目支出").map(list -> facts.book().rows(list)).orElse(List.of());
        for (String name : names) {
            Address row = evaluated.orElseThrow().row(name);
            boolean isKnown = spent.stream().map(Wordings::plain).anyMatch(Wordings.plain(name)::equals);
            if (!spent.isEmpty() && !isKnown) {
                report.accept(new Deviation(Finding.hint("project-list", place(facts, row), name), row));
            }
        }
        facts.address("绩效自评.开展情况.绩效自评项目")
                .filter(count -> facts.number(count)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(names.size())) < 0)
                        .isPresent())
                .ifPresent(count -> report.accept(new Deviation(
                        Finding.warning(
                                "project-list.count",
                                facts.position(count),
                                facts.number(count).orElseThrow().toPlainString(),
                                names.size()),
                        count)));
    }

    private static Position place(YearFacts facts, Address row) {
        return row.concept().parts().stream()
                .map(part -> facts.book().find(new Address(part, row.members(), row.year(), row.basis())))
                .flatMap(Optional::stream)
                .flatMap(fact -> fact.position().stream())
                .findFirst()
                .orElse(facts.disclosure().position());
    }
}
