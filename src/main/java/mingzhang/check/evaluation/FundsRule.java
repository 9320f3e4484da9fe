package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * {@code funds-sources}: where the funds of an evaluation are given by all their sources, these make up the total in each
 * column; an error where the total is stated, else a warning, because it is then that of all spending. Funds by source of
 * income or by kind of spending make up the same total in the same column, or in one of the columns where the form gives
 * them only once. {@code rate-twice}, a hint: rates of the same spending by two budgets are both stated and differ, so that a reader
 * meets two rates.
 */
final class FundsRule implements Rule {
    private static final List<String> SOURCES = List.of("当年财政拨款", "上年结转资金", "其他资金");
    private static final List<String> DIVISIONS = List.of("按收入性质", "按支出性质");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Basis basis : Basis.values()) {
                checkSources(facts, evaluation, basis, report);
                DIVISIONS.stream()
                        .filter(division -> funds(evaluation).child(division).isPresent())
                        .forEach(division -> checkDivision(facts, evaluation, division, basis, report));
            }
        }
        checkRates(facts, report);
    }

    private static void checkSources(YearFacts facts, Evaluation evaluation, Basis basis, Consumer<Deviation> report) {
        Address funds = evaluation.part("资金").on(basis);
        List<Fact> sources = SOURCES.stream()
                .map(source -> evaluation.cell(funds, source))
                .flatMap(address -> facts.book().find(address).stream())
                .toList();
        Optional<Fact> total = amount(facts, funds);
        if (total.isEmpty() || sources.size() < SOURCES.size()) {
            return;
        }
        BigDecimal sum =
                sources.stream().flatMap(source -> source.base().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = Stream.concat(sources.stream(), total.stream())
                .map(fact -> fact.envelope().high().subtract(fact.envelope().low()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.add(tolerance).compareTo(total.get().base().orElse(sum)) < 0) {
            Finding finding = Finding.error(
                    "funds-sources",
                    facts.position(sources.get(0).address()),
                    evaluation.name(),
                    basis.label(),
                    Arithmetic.text(total.get()),
                    Arithmetic.parts(sources, funds.year()));
            report.accept(new Deviation(finding.as(total.get().isStated() ? Severity.ERROR : Severity.WARNING), funds));
        }
    }

    private static void checkDivision(
            YearFacts facts, Evaluation evaluation, String division, Basis basis, Consumer<Deviation> report) {
        Address funds = evaluation.part("资金");
        Address divided = evaluation.cell(funds, division).on(basis);
        Optional<Fact> sum = amount(facts, divided);
        Optional<Fact> total = amount(facts, funds.on(basis));
        boolean isKnown = isTypedOn(facts, evaluation, divided) && sum.isPresent() && total.isPresent();
        boolean isApart = isKnown
                && columns(facts, evaluation, divided)
                        .flatMap(column -> amount(facts, funds.on(column)).stream())
                        .noneMatch(column -> column.envelope().meets(sum.get().envelope()));
        if (isApart) {
            report.accept(new Deviation(
                    Finding.error(
                            "funds-sources.division",
                            facts.position(divided),
                            evaluation.name(),
                            division,
                            Arithmetic.text(sum.get()),
                            basis.label(),
                            Arithmetic.text(total.get())),
                    divided));
        }
    }

    /** The columns of the total that a division may repeat: any where it is typed once, without a column of its own. */
    private static Stream<Basis> columns(YearFacts facts, Evaluation evaluation, Address divided) {
        boolean isOnce = divided.basis() == Basis.OUTTURN
                && Stream.of(Basis.INITIAL_BUDGET, Basis.ADJUSTED_BUDGET)
                        .noneMatch(budget -> isTypedOn(facts, evaluation, divided.on(budget)));
        return isOnce ? Stream.of(Basis.values()) : Stream.of(divided.basis());
    }

    /** Whether a division or a part of it is typed in this column, and does not only follow from the spending. */
    private static boolean isTypedOn(YearFacts facts, Evaluation evaluation, Address divided) {
        Stream<Address> parts = divided.concept().parts().stream().map(part -> evaluation.cell(divided, part.key()));
        return Stream.concat(Stream.of(divided), parts)
                .anyMatch(address ->
                        facts.book().find(address).filter(Fact::isStated).isPresent());
    }

    private static Concept funds(Evaluation evaluation) {
        return evaluation.part("资金").concept();
    }

    private static Optional<Fact> amount(YearFacts facts, Address address) {
        return facts.book().find(address).filter(fact -> fact.amount().isPresent());
    }

    private static void checkRates(YearFacts facts, Consumer<Deviation> report) {
        Optional<Fact> first = stated(facts, "支出.完成率");
        Optional<Fact> second = stated(facts, "绩效自评.整体.资金.执行率").or(() -> stated(facts, "支出.执行率"));
        if (first.isPresent()
                && second.isPresent()
                && !first.get().envelope().meets(second.get().envelope())) {
            Address address = second.get().address();
            report.accept(new Deviation(
                    Finding.hint(
                            "rate-twice",
                            facts.position(address),
                            Arithmetic.text(first.get()),
                            Arithmetic.text(second.get())),
                    address));
        }
    }

    private static Optional<Fact> stated(YearFacts facts, String path) {
        return facts.address(path)
                .flatMap(address -> facts.book().find(address))
                .filter(fact -> fact.isStated() && fact.amount().isPresent());
    }
}
