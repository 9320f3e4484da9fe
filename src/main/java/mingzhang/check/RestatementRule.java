package mingzhang.check;

import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;

/**
 * {@code restated}: the year before as this file gives it differs from what that year's own file gives. A note on the
 * figure explains it.
 */
final class RestatementRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        FactBook own = facts.ownBook();
        for (Fact now : own.statedAfterwards(facts.disclosure().year() - 1)) {
            Optional<Fact> before = own.find(now.address())
                    .filter(fact -> fact.amount().isPresent() && now.amount().isPresent())
                    .filter(fact -> !fact.envelope().meets(now.envelope()));
            if (before.isPresent()) {
                now.position()
                        .ifPresent(position -> report.accept(new Deviation(
                                Finding.warning(
                                        "restated",
                                        position,
                                        now.address().year(),
                                        now.address().name(),
                                        Arithmetic.text(now),
                                        Arithmetic.text(before.get())),
                                now.address().in(facts.disclosure().year()))));
            }
        }
    }
}
