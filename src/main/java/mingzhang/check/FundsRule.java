package mingzhang.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/**
 * {@code funds-sources}: where the funds of an evaluation are given by all their sources, these make up the total.
 * {@code rate-twice}, a hint: rates of the same spending by two budgets are both stated and differ, so that a reader
 * meets two rates.
 */
final class FundsRule implements Rule {
    private static final List<String> SOURCES = List.of("当年财政拨款", "上年结转资金", "其他资金");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Basis basis : Basis.values()) {
                checkSources(facts, evaluation, basis, report);
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
        Optional<Fact> total =
                facts.book().find(funds).filter(fact -> fact.amount().isPresent());
        if (total.isEmpty() || sources.size() < SOURCES.size()) {
            return;
        }
        BigDecimal sum =
                sources.stream().flatMap(source -> source.base().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = Stream.concat(sources.stream(), total.stream())
                .map(fact -> fact.envelope().high().subtract(fact.envelope().low()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.add(tolerance).compareTo(total.get().base().orElse(sum)) < 0) {
            report.accept(new Deviation(
                    Finding.warning(
                            "funds-sources",
                            facts.position(sources.get(0).address()),
                            evaluation.name(),
                            basis.label(),
                            Arithmetic.text(total.get()),
                            Arithmetic.parts(sources, funds.year())),
                    funds));
        }
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
