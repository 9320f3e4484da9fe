package mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;

/** All rules. */
public final class Checks {
    /** The names under which the rules report, beside those of the taxonomy's relations. */
    static final List<String> NAMES = List.of(
            "sum",
            "calculation",
            "ratio",
            "rounding",
            "selection",
            "weight-total",
            "weight-group",
            "score-total",
            "score-above-weight",
            "subtotal",
            "restated",
            "untested");

    private static final List<Rule> RULES = List.of(
            new CalculationRule(),
            new SelectionRule(),
            new RelationRule(),
            new WeightRule(),
            new SubtotalRule(),
            new RestatementRule(),
            new UntestedRule());

    private Checks() {}

    /** Runs every rule over one year of a unit. */
    public static List<Finding> of(FactBook book, Disclosure disclosure, List<Form> forms) {
        YearFacts facts = new YearFacts(book.asOf(disclosure.year()), book, disclosure, forms);
        List<Deviation> deviations = new ArrayList<>();
        RULES.forEach(rule -> rule.check(facts, deviations::add));
        return new Acknowledgements(facts).apply(deviations);
    }
}
