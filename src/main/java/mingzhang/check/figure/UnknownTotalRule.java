package mingzhang.check.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Inputs;
import mingzhang.finding.Finding;

/**
 * {@code total-unknown}: a total that nobody stated and that does not follow, because a part of it is missing although
 * others were typed. The set of final accounts prints it as not given. Totals over figures that
 * stand elsewhere are not spoken of, nor are years without such a set.
 */
final class UnknownTotalRule implements Rule {
    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        if (facts.forms().stream().anyMatch(form -> !form.tables().isEmpty())) {
            facts.book().taxonomy().roots().forEach(root -> check(facts, root, report));
        }
    }

    private static void check(YearFacts facts, Concept concept, Consumer<Deviation> report) {
        if (!facts.book().mentions(concept) || concept.isRepeated()) {
            return;
        }
        concept.parts().forEach(part -> check(facts, part, report));
        Address total = new Address(concept, List.of(), facts.disclosure().year(), Basis.OUTTURN);
        if (!concept.measure().isAdditive() || facts.book().find(total).isPresent()) {
            return;
        }
        Inputs inputs = facts.book().inputs(total);
        if (!inputs.missing().stream().allMatch(part -> concept.parts().contains(part.concept()))) {
            return;
        }
        Optional<Address> typed = inputs.known().stream()
                .filter(part -> part.year() == total.year() && facts.book().mentions(part.concept()))
                .findFirst();
        if (typed.isPresent() && !inputs.missing().isEmpty()) {
            report.accept(new Deviation(
                    Finding.warning(
                            "total-unknown",
                            facts.position(typed.get()),
                            Arithmetic.name(total),
                            names(inputs.known()),
                            names(inputs.missing())),
                    total));
        }
    }

    private static String names(List<Address> figures) {
        return figures.stream().map(Arithmetic::name).distinct().collect(Collectors.joining("、"));
    }
}
