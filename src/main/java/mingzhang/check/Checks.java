package mingzhang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.RuleSetting;
import mingzhang.content.Site;
import mingzhang.facts.FactBook;
import mingzhang.facts.Relation;
import mingzhang.facts.Taxonomy;

/** All rules. */
public final class Checks {
    /** The names under which the rules report, beside those of the taxonomy's relations. */
    static final List<String> NAMES = List.of(
            "sum",
            "calculation",
            "ratio",
            "ratio-of-nil",
            "rounding",
            "selection",
            "weight-total",
            "weight-group",
            "weight-hundred",
            "score-total",
            "score-above-weight",
            "score-cut",
            "score-reason",
            "score-full",
            "score-execution",
            "score-indicator",
            "overshoot",
            "target-untold",
            "target-as-result",
            "target-cell",
            "grade",
            "indicator-twice",
            "indicator-place",
            "indicator-figure",
            "funds-sources",
            "rate-twice",
            "project-list",
            "subtotal",
            "restated",
            "change-unexplained",
            "deviation-unexplained",
            "table-copied",
            "text-copied",
            "member-sum",
            "total-unknown",
            "figure-missing",
            "item-missing",
            "figures-unfilled",
            "untested");

    private static final List<Rule> RULES = List.of(
            new CalculationRule(),
            new SelectionRule(),
            new RelationRule(),
            new WeightRule(),
            new TotalRule(),
            new SubtotalRule(),
            new LostPointsRule(),
            new MissedTargetRule(),
            new OvershootRule(),
            new TargetCellRule(),
            new ExecutionScoreRule(),
            new IndicatorScoreRule(),
            new CostBlockRule(),
            new GradeRule(),
            new IndicatorPlaceRule(),
            new IndicatorFigureRule(),
            new ResultYearRule(),
            new FundsRule(),
            new ProjectListRule(),
            new RestatementRule(),
            new ChangeReasonRule(),
            new CopiedTableRule(),
            new CopiedTextRule(),
            new MemberSumRule(),
            new UnknownTotalRule(),
            new MissingFigureRule(),
            new UnfilledRule(),
            new UntestedRule());

    private Checks() {}

    /** The names that an acknowledgement or a setting may use. */
    public static List<String> names(Taxonomy taxonomy) {
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(TextRules.NAMES);
        taxonomy.relations().stream().map(Relation::name).distinct().forEach(names::add);
        return names;
    }

    /**
     * Runs every rule over one year of a unit.
     *
     * @param disclosures the unit's files of all years
     * @param forms the forms by which the year is published
     * @param reporter whose report it is
     */
    public static Checked of(
            FactBook book,
            Disclosure disclosure,
            Collection<Disclosure> disclosures,
            List<Form> forms,
            Site site,
            Reporter reporter) {
        YearFacts facts = new YearFacts(book, disclosure, disclosures, forms, site, reporter);
        List<Deviation> deviations = new ArrayList<>();
        RULES.forEach(rule -> rule.check(facts, deviations::add));
        TextRules.ALL.forEach(rule -> rule.check(facts, deviations::add));
        return new Acknowledgements(facts).apply(RuleSeverities.of(forms, site).apply(deviations));
    }

    /** The settings of rules that hold for a year: those of the site, then those of its forms. */
    static List<RuleSetting> settings(List<Form> forms, Site site) {
        List<RuleSetting> settings = new ArrayList<>(site.ruleSettings());
        forms.forEach(form -> settings.addAll(form.ruleSettings()));
        return settings;
    }
}
