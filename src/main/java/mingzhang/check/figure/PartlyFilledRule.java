package mingzhang.check.figure;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Node;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/** {@code partly-filled}: what stands under 未填全 is no figure, or none that is more than its parts. */
final class PartlyFilledRule implements Rule {
    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Node.Scalar path : facts.disclosure().partlyFilled()) {
            Optional<Concept> sum = facts.book().taxonomy().concept(path.text().strip());
            if (sum.isEmpty()) {
                report.accept(Deviation.of(Finding.error("partly-filled.unknown", path.position(), path.text())));
            } else if (!isMoreThanItsParts(facts, sum.get())) {
                report.accept(Deviation.of(Finding.hint("partly-filled", path.position(), path.text())));
            }
        }
    }

    private static boolean isMoreThanItsParts(YearFacts facts, Concept sum) {
        Collection<Fact> stated = facts.book().stated(facts.disclosure().year());
        return stated.stream()
                .filter(fact -> fact.address().concept().equals(sum))
                .anyMatch(fact -> facts.book()
                        .compute(fact.address())
                        .flatMap(computed -> fact.base().filter(base -> base.compareTo(computed.value()) > 0))
                        .isPresent());
    }
}
