package mingzhang.check.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Scoring;
import mingzhang.content.Site;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.Value.Wording;
import mingzhang.finding.Position;

/** What the rules look at: one year of a unit, with its other years. */
public final class YearFacts {
    private final FactBook book;
    private final FactBook ownBook;
    private final Disclosure disclosure;
    private final Collection<Disclosure> disclosures;
    private final List<Form> forms;
    private final Site site;
    private final Reporter reporter;
    private final List<ReportText> texts;
    private final List<Evaluation> evaluations;

    /** The facts of a year; reads its texts and its forms. */
    public YearFacts(
            FactBook all,
            Disclosure disclosure,
            Collection<Disclosure> disclosures,
            List<Form> forms,
            Site site,
            Reporter reporter) {
        this.book = all.asOf(disclosure.year());
        this.ownBook = all;
        this.disclosure = disclosure;
        this.disclosures = List.copyOf(disclosures);
        this.forms = List.copyOf(forms);
        this.site = site;
        this.reporter = reporter;
        this.texts = ReportTexts.of(disclosure, book);
        this.evaluations = Evaluations.of(this);
    }

    /** The unit's figures as the year's report sees them. */
    public FactBook book() {
        return book;
    }

    /** The unit's figures as each year's own file gives them. */
    public FactBook ownBook() {
        return ownBook;
    }

    /** The year's file. */
    public Disclosure disclosure() {
        return disclosure;
    }

    /** The unit's files of all years. */
    public Collection<Disclosure> disclosures() {
        return disclosures;
    }

    /** The file of another year. */
    public Optional<Disclosure> disclosure(int year) {
        return disclosures.stream().filter(each -> each.year() == year).findFirst();
    }

    /** The forms by which the year is published. */
    public List<Form> forms() {
        return forms;
    }

    /** The settings of the site. */
    Site site() {
        return site;
    }

    /** Whose report it is. */
    public Reporter reporter() {
        return reporter;
    }

    /** All that is written in the year's file. */
    public List<ReportText> texts() {
        return texts;
    }

    /** The self-evaluations of the year. */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    /** How the form scores: the first that says so. */
    public Scoring scoring() {
        return forms.stream()
                .map(Form::scoring)
                .filter(scoring -> scoring != Scoring.USUAL)
                .findFirst()
                .orElse(Scoring.USUAL);
    }

    /** The percent of a change that needs a reason. */
    public BigDecimal largeChange() {
        return forms.stream()
                .flatMap(form -> form.largeChange().stream())
                .findFirst()
                .orElse(site.largeChange());
    }

    /** The address at a path of the taxonomy in this year; empty if a site's taxonomy lacks it. */
    public Optional<Address> address(String path) {
        return FigurePath.follow(path, disclosure.year(), book.taxonomy()) instanceof Found found
                ? Optional.of(found.address().on(Basis.OUTTURN))
                : Optional.empty();
    }

    /** The words at an address, empty if there are none. */
    public String words(Address address) {
        return book.find(address).map(Fact::value).stream()
                .map(value -> value instanceof Wording wording ? wording.text().strip() : "")
                .findFirst()
                .orElse("");
    }

    /** The number at an address in its base unit. */
    public Optional<BigDecimal> number(Address address) {
        return book.find(address).flatMap(Fact::amount).map(amount -> amount.base());
    }

    /** Where a figure was typed, or the first of those it follows from; else the file as a whole. */
    public Position position(Address address) {
        return book.find(address).flatMap(YearFacts::typed).orElse(disclosure.position());
    }

    /** Where a figure was typed, or the first of those it follows from. */
    public static Optional<Position> typed(Fact fact) {
        if (fact.origin() instanceof Fact.Derived derived) {
            return derived.parts().stream()
                    .flatMap(part -> typed(part).stream())
                    .findFirst();
        }
        return fact.position();
    }
}
