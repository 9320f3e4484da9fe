package mingzhang.check.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.target.Statement.Measured;

/**
 * {@code table-copied}: all amounts of a table, or all results of an evaluation, are those of the year before. A few
 * figures may stay as they were; a whole table hardly ever does.
 */
final class CopiedTableRule implements Rule {
    private static final int FEWEST = 4;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<Concept, List<Fact>> tables = new LinkedHashMap<>();
        for (Fact fact : facts.book().stated(facts.disclosure().year())) {
            if (isAmount(fact)) {
                tables.computeIfAbsent(fact.address().concept().lineage().get(0), root -> new ArrayList<>())
                        .add(fact);
            }
        }
        tables.values().stream()
                .filter(table -> table.size() >= FEWEST)
                .filter(table -> table.stream().allMatch(fact -> isAsBefore(facts, fact)))
                .forEach(table -> {
                    Address first = table.get(0).address();
                    report.accept(deviation(
                            facts, first, first.concept().lineage().get(0).label(), table.size()));
                });
        facts.evaluations().forEach(evaluation -> check(facts, evaluation, report));
    }

    private static boolean isAmount(Fact fact) {
        return fact.address().basis() == Basis.OUTTURN
                && !fact.address().concept().definition().isAspect()
                && fact.amount()
                        .filter(amount -> amount.measure().kind() == Measure.Kind.MONEY)
                        .filter(amount -> amount.number().signum() != 0)
                        .isPresent();
    }

    private static boolean isAsBefore(YearFacts facts, Fact fact) {
        Optional<Fact> before = facts.ownBook()
                .find(fact.address().in(fact.address().year() - 1))
                .filter(Fact::isStated);
        return before.flatMap(Fact::base)
                .flatMap(number -> fact.base().map(number::compareTo))
                .filter(order -> order == 0)
                .isPresent();
    }

    private static void check(YearFacts facts, Evaluation evaluation, Consumer<Deviation> report) {
        List<Indicator> measured = evaluation.indicators().stream()
                .filter(indicator -> indicator.result() instanceof Measured)
                .toList();
        boolean isCopied = measured.size() >= FEWEST
                && measured.stream().allMatch(indicator -> {
                    Address row = indicator.row();
                    Indicator before = Indicator.of(facts, row.in(row.year() - 1));
                    return before.actual().equals(indicator.actual())
                            && before.scoreNumber().equals(indicator.scoreNumber());
                });
        if (isCopied) {
            Address first = evaluation.cell(measured.get(0).row(), "完成值");
            report.accept(deviation(facts, first, evaluation.name(), measured.size()));
        }
    }

    private static Deviation deviation(YearFacts facts, Address first, String name, int size) {
        return new Deviation(Finding.warning("table-copied", facts.position(first), name, size), first);
    }
}
