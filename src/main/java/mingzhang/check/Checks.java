package mingzhang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingzhang.check.amount.AmountRules;
import mingzhang.check.count.CountRules;
import mingzhang.check.evaluation.EvaluationRules;
import mingzhang.check.figure.FigureRules;
import mingzhang.check.near.SecondLooks;
import mingzhang.check.period.PeriodRules;
import mingzhang.check.publication.PublicationRules;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Reporter;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.check.table.TableRules;
import mingzhang.check.wording.WordingRules;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.RuleSetting;
import mingzhang.content.Site;
import mingzhang.facts.FactBook;
import mingzhang.facts.Relation;
import mingzhang.facts.Taxonomy;

/** All rules. */
public final class Checks {
    private static final List<List<Rule>> ROOMS = List.of(
            FigureRules.ALL,
            EvaluationRules.ALL,
            PublicationRules.ALL,
            AmountRules.ALL,
            CountRules.ALL,
            TableRules.ALL,
            PeriodRules.ALL,
            WordingRules.ALL);

    private Checks() {}

    /** The names that an acknowledgement or a setting may use. */
    public static List<String> names(Taxonomy taxonomy) {
        List<String> names = new ArrayList<>(RuleNames.ALL);
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
        ROOMS.forEach(rules -> rules.forEach(rule -> rule.check(facts, deviations::add)));
        deviations.addAll(SecondLooks.of(facts, deviations));
        return new Acknowledgements(facts).apply(RuleSeverities.of(forms, site).apply(deviations));
    }

    /** The settings of rules that hold for a year: those of the site, then those of its forms. */
    static List<RuleSetting> settings(List<Form> forms, Site site) {
        List<RuleSetting> settings = new ArrayList<>(site.ruleSettings());
        forms.forEach(form -> settings.addAll(form.ruleSettings()));
        return settings;
    }
}
