package mingzhang.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Completeness;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Doubt;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Computed;
import mingzhang.facts.Measure;
import mingzhang.facts.Relation;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * The relations between figures (勾稽关系) that the taxonomy lists, in each row where the figure on the left has rows;
 * each reports under its own name. An equality that holds only within the written precision is a {@code rounding} hint.
 */
final class RelationRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Optional<ShiftedRows> shift = ShiftedRows.of(facts);
        for (Relation relation : facts.book().taxonomy().relations()) {
            for (Address subject : subjects(facts, relation)) {
                check(facts, relation, subject, shift, report);
            }
        }
    }

    /** The places at which a relation holds: one, or the rows of a list. */
    static List<Address> subjects(YearFacts facts, Relation relation) {
        List<Address> subjects = List.of(
                new Address(relation.concept(), List.of(), facts.disclosure().year(), Basis.OUTTURN));
        int levels = relation.isOfRows() ? relation.concept().lists().size() : 0;
        for (int level = 0; level < levels; level++) {
            List<Address> rows = new ArrayList<>();
            subjects.forEach(list -> facts.book().rows(list).forEach(row -> rows.add(list.row(row))));
            subjects = rows;
        }
        return subjects;
    }

    private static void check(
            YearFacts facts,
            Relation relation,
            Address subject,
            Optional<ShiftedRows> shift,
            Consumer<Deviation> report) {
        Optional<Computed> left = facts.book().compute(relation.left(), subject);
        Optional<Computed> right = facts.book().compute(relation.right(), subject);
        Completeness completeness = facts.reporter().completeness();
        boolean isOpen = left.isEmpty()
                || right.isEmpty()
                || completeness.isOpen(facts.book(), left.get().parts())
                || completeness.isOpen(facts.book(), right.get().parts())
                || shift.filter(rows -> isOn(rows, left.get()) || isOn(rows, right.get()))
                        .isPresent();
        if (isOpen) {
            return;
        }
        Measure unit = relation.concept().measure().kind() == Measure.Kind.MONEY
                ? facts.book().money(facts.disclosure().year())
                : relation.concept().measure();
        String leftText = Arithmetic.text(left.get().value(), unit);
        String rightText = Arithmetic.text(right.get().value(), unit);
        Object[] arguments = {
            (subject.members().isEmpty() ? "" : subject.name() + "：") + relation.text(),
            leftText,
            rightText,
            relation.explanation(),
            Arithmetic.parts(right.get().parts(), subject.year())
        };
        Position position = position(facts, subject, left.get(), right.get());
        if (!relation.order().isPossible(left.get(), right.get())) {
            Finding finding = Finding.error("relation", position, arguments);
            report.accept(new Deviation(
                    finding.named(relation.name()).as(severity(facts, relation, left.get(), right.get())), subject));
        } else if (relation.order() == Relation.Order.EQUAL && !leftText.equals(rightText)) {
            report.accept(new Deviation(Finding.hint("rounding.relation", position, arguments), subject));
        }
    }

    /** Whether a side has an amount that stands in a wrong row, which is said once. */
    private static boolean isOn(ShiftedRows shift, Computed side) {
        return side.parts().stream().anyMatch(part -> shift.contains(part.address()));
    }

    private static Severity severity(YearFacts facts, Relation relation, Computed left, Computed right) {
        Completeness completeness = facts.reporter().completeness();
        boolean isInDoubt = completeness.isInDoubt(left.parts())
                || completeness.isInDoubt(right.parts())
                || Doubt.isOn(facts.book(), left.parts())
                || Doubt.isOn(facts.book(), right.parts());
        return isInDoubt && relation.severity() == Severity.ERROR ? Severity.WARNING : relation.severity();
    }

    /** Where the figure was typed, or the first one typed of which it or the other side is made. */
    private static Position position(YearFacts facts, Address subject, Computed left, Computed right) {
        return Stream.concat(
                        facts.book().find(subject).stream(),
                        Stream.concat(left.parts().stream(), right.parts().stream()))
                .flatMap(fact -> YearFacts.typed(fact).stream())
                .findFirst()
                .orElse(facts.disclosure().position());
    }
}
