package mingzhang.check.figure;

import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Computed;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/**
 * {@code member-sum}: a figure that a department states differs from the sum over its units. It may be right, because
 * what one unit pays another is left out of the department's figure.
 */
final class MemberSumRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Fact fact : facts.book().stated(facts.disclosure().year())) {
            Optional<Computed> sum = facts.book()
                    .sumOfMembers(fact.address())
                    .filter(computed -> fact.amount().isPresent())
                    .filter(computed -> !fact.envelope().meets(computed.envelope()));
            sum.ifPresent(computed -> fact.position()
                    .ifPresent(position -> report.accept(new Deviation(
                            Finding.warning(
                                    "member-sum",
                                    position,
                                    fact.address().name(),
                                    Arithmetic.text(fact),
                                    Arithmetic.text(computed, fact),
                                    Arithmetic.parts(
                                            computed.parts(), facts.disclosure().year())),
                            fact.address()))));
        }
    }
}
