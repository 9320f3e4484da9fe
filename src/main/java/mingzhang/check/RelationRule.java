package mingzhang.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Computed;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.facts.Relation;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/** The relations between figures (勾稽关系) that the taxonomy lists; each reports under its own name. */
final class RelationRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Relation relation : facts.book().taxonomy().relations()) {
            check(facts, relation, report);
        }
    }

    private static void check(YearFacts facts, Relation relation, Consumer<Deviation> report) {
        FactBook book = facts.book();
        Address subject =
                new Address(relation.concept(), List.of(), facts.disclosure().year(), Basis.OUTTURN);
        Optional<Computed> left = book.compute(relation.left(), subject);
        Optional<Computed> right = book.compute(relation.right(), subject);
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().envelope().meets(right.get().envelope())) {
            return;
        }
        Measure unit = relation.concept().measure().kind() == Measure.Kind.MONEY
                ? book.money(facts.disclosure().year())
                : relation.concept().measure();
        Object[] arguments = {
            relation.text(),
            Arithmetic.text(left.get().value(), unit),
            Arithmetic.text(right.get().value(), unit),
            relation.explanation()
        };
        Finding finding = relation.severity() == Severity.ERROR
                ? Finding.error("relation", facts.position(subject), arguments)
                : Finding.warning("relation", facts.position(subject), arguments);
        report.accept(new Deviation(finding.named(relation.name()), subject));
    }
}
