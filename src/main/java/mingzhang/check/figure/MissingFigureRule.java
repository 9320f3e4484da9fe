package mingzhang.check.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Completeness;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.AccountsTable;
import mingzhang.content.Form;
import mingzhang.content.Form.Demanded;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Finding;

/**
 * {@code figure-missing}: a figure that the form demands is neither given nor said not to be; not demanded are the parts of
 * what is nil. {@code item-missing}: money was spent from a fund for which the form prints a table by 项, but no 项 is
 * given; the law wants them to be published. A report written elsewhere may give them in a table of its own.
 */
final class MissingFigureRule implements Rule {
    private static final int LEVEL_OF_ITEMS = 3;

    /** The expenditure of a fund by the tables that list it. */
    private static final Map<String, List<String>> FUNDS = new TreeMap<>(Map.of(
            "财政拨款支出.一般公共预算支出", List.of("T_GPB"),
            "财政拨款支出.政府性基金预算支出", List.of("T_FUND"),
            "财政拨款支出.国有资本经营预算支出", List.of("T_SOC", "T_SOC_BALANCES")));

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Form form : facts.forms()) {
            checkDemanded(facts, form, report);
        }
        List<String> tables = facts.forms().stream()
                .flatMap(form -> form.tables().stream())
                .map(AccountsTable::id)
                .toList();
        FUNDS.forEach((path, ids) -> facts.address(path)
                .filter(fund -> ids.stream().anyMatch(tables::contains))
                .ifPresent(fund -> checkItems(facts, fund, report)));
    }

    private static void checkDemanded(YearFacts facts, Form form, Consumer<Deviation> report) {
        List<Address> missing = form.demanded().stream()
                .flatMap(demanded -> address(facts, demanded, report).stream())
                .filter(address -> facts.book().find(address).isEmpty() && !isPartOfNil(facts, address))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(
                    "、", missing.stream().map(MissingFigureRule::name).toList());
            report.accept(Deviation.of(
                    Finding.warning("figure-missing", facts.disclosure().position(), form.label(), names)));
        }
    }

    private static String name(Address address) {
        boolean isShared = address.concept().label().equals(address.concept().key());
        String above = isShared ? address.concept().parent().map(Concept::label).orElse("") : "";
        return above + Arithmetic.name(address);
    }

    private static Optional<Address> address(YearFacts facts, Demanded demanded, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        if (FigurePath.follow(demanded.path(), year, facts.book().taxonomy()) instanceof Found found) {
            return Optional.of(found.address());
        }
        report.accept(Deviation.of(Finding.error("figure-missing.unknown", demanded.position(), demanded.path())));
        return Optional.empty();
    }

    /** Whether what this is a part of is nil or said not to be. */
    private static boolean isPartOfNil(YearFacts facts, Address address) {
        return address.concept().lineage().stream()
                .map(above -> new Address(above, List.of(), address.year(), Basis.OUTTURN))
                .flatMap(above -> facts.book().find(above).stream())
                .anyMatch(fact -> fact.base()
                        .map(base -> base.signum() == 0)
                        .orElse(fact.amount().isEmpty() && fact.address().concept() != address.concept()));
    }

    private static void checkItems(YearFacts facts, Address fund, Consumer<Deviation> report) {
        Optional<Fact> spent = facts.book()
                .find(fund)
                .filter(fact -> fact.base()
                        .filter(base -> base.compareTo(BigDecimal.ZERO) > 0)
                        .isPresent());
        Optional<Address> list = fund.concept()
                .child("功能分类")
                .map(concept -> new Address(concept, List.of(), fund.year(), Basis.OUTTURN));
        boolean hasItems = list.stream()
                .flatMap(address -> rows(facts, address))
                .anyMatch(code -> Classification.level(code) == LEVEL_OF_ITEMS);
        Completeness completeness = facts.reporter().completeness();
        boolean isElsewhere = !completeness.isWhole()
                && list.stream()
                        .anyMatch(address -> completeness.gapped().contains(address.concept())
                                || rows(facts, address).findAny().isPresent());
        if (spent.isPresent() && list.isPresent() && !hasItems && !isElsewhere) {
            report.accept(new Deviation(
                    Finding.warning("item-missing", facts.position(fund), fund.name(), Arithmetic.text(spent.get())),
                    fund));
        }
    }

    private static Stream<String> rows(YearFacts facts, Address list) {
        return facts.book().rows(list).stream();
    }
}
