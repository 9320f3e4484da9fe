package mingzhang.check.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Explanations;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * Where the taxonomy asks for a reason: {@code change-unexplained}, a change against the year before (变动原因), and
 * {@code deviation-unexplained}, an outturn other than its initial budget (原因), from the percentage of the form or the
 * site on, or from nil, without one. A reason in a text counts. Of rows it is a hint.
 */
final class ChangeReasonRule implements Rule {
    private static final Kind CHANGE = new Kind("变动原因", "change-unexplained", "change-unexplained.from-nil");
    private static final Kind DEVIATION = new Kind("原因", "deviation-unexplained", "deviation-unexplained.from-nil");

    /**
     * A difference that needs a reason.
     *
     * @param field where the reason stands
     * @param message what is said without it
     * @param messageFromNil what is said if the former figure is nil
     */
    private record Kind(String field, String message, String messageFromNil) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        facts.book().taxonomy().roots().forEach(root -> check(facts, root, report));
    }

    private static void check(YearFacts facts, Concept concept, Consumer<Deviation> report) {
        if (!facts.book().mentions(concept)) {
            return;
        }
        Address now = new Address(concept, List.of(), facts.disclosure().year(), Basis.OUTTURN);
        if (concept.child(CHANGE.field()).isPresent() && !isLeftToItsParts(facts, now, CHANGE)) {
            check(facts, now, now.in(now.year() - 1), CHANGE, report);
        }
        if (concept.child(DEVIATION.field()).isPresent() && !isLeftToItsParts(facts, now, DEVIATION)) {
            rows(facts, now).stream()
                    .filter(row -> !isSumOfRows(facts, now, row))
                    .forEach(row -> check(facts, row, row.on(Basis.INITIAL_BUDGET), DEVIATION, report));
        }
        concept.parts().forEach(part -> check(facts, part, report));
    }

    /** Of a total that nobody typed the reasons are asked for its parts. */
    private static boolean isLeftToItsParts(YearFacts facts, Address address, Kind kind) {
        return facts.book().find(address).filter(Fact::isStated).isEmpty()
                && facts.book().taxonomy().summands(address.concept()).stream()
                        .anyMatch(part -> part.child(kind.field()).isPresent());
    }

    /** Whether a row is a class or division with items below it: the reasons stand with those. */
    private static boolean isSumOfRows(YearFacts facts, Address list, Address row) {
        if (list.equals(row)) {
            return false;
        }
        String code = row.members().get(row.members().size() - 1);
        return Classification.isCode(code)
                && facts.book().rows(list).stream()
                        .anyMatch(other -> other.length() > code.length() && other.startsWith(code));
    }

    /** The rows of a concept that has some, else itself. */
    private static List<Address> rows(YearFacts facts, Address now) {
        Concept concept = now.concept();
        List<Address> rows = List.of(now);
        for (int level = 0; level < concept.lists().size(); level++) {
            List<Address> inner = new ArrayList<>();
            rows.forEach(list -> facts.book().rows(list).forEach(row -> inner.add(list.row(row))));
            rows = inner;
        }
        return rows.isEmpty() && concept.isRepeated() ? List.of(now) : rows;
    }

    private static void check(YearFacts facts, Address now, Address before, Kind kind, Consumer<Deviation> report) {
        Optional<Fact> figure =
                facts.book().find(now).filter(fact -> fact.amount().isPresent());
        Optional<Fact> base =
                facts.book().find(before).filter(fact -> fact.amount().isPresent());
        if (figure.isEmpty() || base.isEmpty() || !isLarge(facts, figure.get(), base.get())) {
            return;
        }
        Address reason =
                new Address(now.concept().child(kind.field()).orElseThrow(), now.members(), now.year(), Basis.OUTTURN);
        if (Wordings.isSaid(facts.words(reason)) || Explanations.isGiven(facts, now)) {
            return;
        }
        Optional<BigDecimal> change = change(figure.get(), base.get());
        Finding finding = Finding.warning(
                change.isEmpty() ? kind.messageFromNil() : kind.message(),
                facts.position(now),
                now.name(),
                text(facts, base.get()),
                text(facts, figure.get()),
                change.map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse(""),
                facts.largeChange().toPlainString());
        report.accept(new Deviation(now.members().isEmpty() ? finding : finding.as(Severity.HINT), now));
    }

    private static String text(YearFacts facts, Fact fact) {
        Measure measure = fact.address().concept().measure();
        boolean isMoney = measure.kind() == Measure.Kind.MONEY;
        return Arithmetic.text(
                fact.base().orElseThrow(),
                isMoney ? facts.book().money(facts.disclosure().year()) : measure);
    }

    private static boolean isLarge(YearFacts facts, Fact now, Fact before) {
        boolean isFromNil = before.base().orElseThrow().signum() == 0
                && now.base().orElseThrow().signum() != 0;
        return isFromNil
                || change(now, before)
                        .filter(percent -> percent.abs().compareTo(facts.largeChange()) >= 0)
                        .isPresent();
    }

    /** Percent of change; empty from nil. */
    private static Optional<BigDecimal> change(Fact now, Fact before) {
        BigDecimal base = before.base().orElseThrow();
        return base.signum() == 0
                ? Optional.empty()
                : Optional.of(now.base()
                        .orElseThrow()
                        .subtract(base)
                        .movePointRight(2)
                        .divide(base, MathContext.DECIMAL64));
    }
}
