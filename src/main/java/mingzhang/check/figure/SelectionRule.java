package mingzhang.check.figure;

import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Calculation;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/** Parts that are a selection (其中) must not exceed what they are part of. */
final class SelectionRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Fact fact : facts.book().stated(facts.disclosure().year())) {
            Optional<Calculation> selection =
                    facts.book().taxonomy().selection(fact.address().concept());
            if (selection.isPresent() && fact.amount().isPresent()) {
                check(facts, fact, selection.get(), report);
            }
        }
    }

    private static void check(YearFacts facts, Fact fact, Calculation selection, Consumer<Deviation> report) {
        facts.book()
                .compute(selection, fact.address())
                .filter(sum -> sum.envelope().isAbove(fact.envelope()))
                .ifPresent(sum -> fact.position()
                        .ifPresent(position -> report.accept(new Deviation(
                                Finding.error(
                                        "selection",
                                        position,
                                        fact.address().name(),
                                        Arithmetic.text(fact),
                                        Arithmetic.text(sum, fact),
                                        Arithmetic.parts(
                                                sum.parts(), fact.address().year())),
                                fact.address()))));
    }
}
