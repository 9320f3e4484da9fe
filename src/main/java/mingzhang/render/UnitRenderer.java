package mingzhang.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.address.Addresses;
import mingzhang.compare.Comparer;
import mingzhang.compare.Comparison;
import mingzhang.compare.ScopeChanges;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Form.NumberStyle;
import mingzhang.content.Glossary;
import mingzhang.content.Scope;
import mingzhang.content.Unit;
import mingzhang.facts.FactBook;
import mingzhang.facts.Member;
import mingzhang.finding.Findings;
import mingzhang.render.RenderedUnit.OpenYear;
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.RenderedUnit.Sheets;
import mingzhang.render.UnitSummary.DocumentLink;
import mingzhang.render.UnitSummary.StandOut;
import mingzhang.render.UnitSummary.YearSummary;
import mingzhang.script.DocumentTerms;

/** Renders all pages of one unit. A function of its input; safe for threads. */
public final class UnitRenderer {
    private static final int STAND_OUTS_IN_OVERVIEWS = 3;
    private static final int STAND_OUTS_OF_A_UNIT = 12;

    private final SiteFrame frame;
    private final TemplateNames names;
    private final Map<String, String> units;
    private final Glossary glossary;
    private final Map<String, Form> forms;
    private final Optional<String> printStyle;
    private final VolumeFronts fronts;

    /**
     * A renderer for one build.
     *
     * @param units the full name of each unit of the site by its folder
     * @param glossary what terms mean, for all units
     * @param forms by name
     * @param printStyle the style sheet of the PDFs; empty if none are wanted
     */
    public UnitRenderer(
            SiteFrame frame,
            TemplateNames names,
            Map<String, String> units,
            Glossary glossary,
            Map<String, Form> forms,
            Optional<String> printStyle) {
        this.frame = frame;
        this.names = names;
        this.units = units;
        this.glossary = glossary;
        this.forms = Map.copyOf(forms);
        this.printStyle = printStyle;
        this.fronts = new VolumeFronts(frame, printStyle);
    }

    /** The same, making prints too. */
    public UnitRenderer withPrintStyle(String style) {
        return new UnitRenderer(frame, names, units, glossary, forms, Optional.of(style));
    }

    /** The same for a site with other units. */
    public UnitRenderer withUnits(Map<String, String> others) {
        return new UnitRenderer(frame, names, others, glossary, forms, printStyle);
    }

    /**
     * Renders a unit. With an error among the findings the result is not fit to be published.
     *
     * @param former years that stay published although their files are gone
     */
    public RenderedUnit render(
            Unit unit, List<Disclosure> disclosures, FactBook book, List<YearSummary> former, Findings findings) {
        ScopeChanges scopeChanges = ScopeChanges.of(disclosures, book.taxonomy(), findings);
        Comparison comparison =
                Comparer.compare(book, scopeChanges, frame.settings().largeChange());
        List<RenderedYear> rendered = new ArrayList<>();
        List<YearSummary> years = new ArrayList<>(former);
        for (Disclosure disclosure : disclosures) {
            RenderedYear year = year(unit, disclosure, book, scopeChanges, comparison, findings);
            rendered.add(year);
            years.add(year.summary());
        }
        years.sort(Comparator.comparingInt(YearSummary::year));
        UnitSummary summary = new UnitSummary(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.region().orElse(""),
                unit.department().orElse(""),
                unit.parent().map(parent -> parent.text().strip()).orElse(""),
                years);
        Map<String, String> pages = new TreeMap<>();
        List<Print> prints = new ArrayList<>();
        List<Print> volumes = new ArrayList<>();
        List<Sheets> sheets = new ArrayList<>();
        List<OpenYear> openData = new ArrayList<>();
        List<DocumentTerms> terms = new ArrayList<>();
        for (RenderedYear each : rendered) {
            YearRenderer year = new YearRenderer(frame, printStyle, unit, summary, each.disclosure(), findings);
            each.documents().forEach(document -> year.addDocument(document, pages, prints));
            each.documents().forEach(document -> sheets.add(year.sheets(document)));
            year.addVolume(each.documents(), fronts, volumes);
            OpenYear data = year.openData(each);
            openData.add(data);
            year.addYearPage(each, data.facts(), pages);
            terms.addAll(year.addSearchTexts(pages));
        }
        int latest = years.isEmpty() ? 0 : years.get(years.size() - 1).year();
        Figures figures =
                new Figures(book, new FigureText(NumberStyle.AS_WRITTEN), NoteMarks.none(), scopeChanges, latest);
        List<StandOut> standOuts = disclosures.isEmpty()
                ? List.of()
                : StandOuts.of(
                        comparison, figures, disclosures.get(disclosures.size() - 1), false, STAND_OUTS_OF_A_UNIT);
        addUnitPage(summary, comparison, figures, standOuts, pages, findings);
        return new RenderedUnit(pages, prints, volumes, sheets, openData, summary, terms);
    }

    /** Renders no more than tells what is wrong with it: the documents, without the pages that they stand in. */
    public void check(Unit unit, List<Disclosure> disclosures, FactBook book, Findings findings) {
        ScopeChanges scopeChanges = ScopeChanges.of(disclosures, book.taxonomy(), findings);
        Comparison comparison =
                Comparer.compare(book, scopeChanges, frame.settings().largeChange());
        for (Disclosure disclosure : disclosures) {
            documents(unit, disclosure, book.asOf(disclosure.year()), scopeChanges, comparison, findings);
        }
    }

    /**
     * A year whose documents are rendered.
     *
     * @param figures as its own page prints them
     */
    record RenderedYear(
            Disclosure disclosure, Figures figures, List<RenderedDocument> documents, YearSummary summary) {}

    private RenderedYear year(
            Unit unit,
            Disclosure disclosure,
            FactBook book,
            ScopeChanges scopeChanges,
            Comparison comparison,
            Findings findings) {
        FactBook seen = book.asOf(disclosure.year());
        List<RenderedDocument> documents = documents(unit, disclosure, seen, scopeChanges, comparison, findings);
        Figures figures = new Figures(
                seen,
                new FigureText(NumberStyle.AS_WRITTEN),
                NoteMarks.of(disclosure, book),
                scopeChanges,
                disclosure.year());
        boolean isConsolidated = disclosure.scope().orElse(unit.scope()) == Scope.DEPARTMENT;
        YearSummary summary = new YearSummary(
                disclosure.year(),
                disclosure.publication().date().map(LocalDate::toString).orElse(""),
                isConsolidated,
                book.summed(disclosure.year()).stream().map(Member::id).toList(),
                KeyFigures.of(book, disclosure.year()),
                StandOuts.of(comparison, figures, disclosure, true, STAND_OUTS_IN_OVERVIEWS),
                documents.stream()
                        .map(document -> new DocumentLink(document.id(), document.title()))
                        .toList());
        return new RenderedYear(disclosure, figures, documents, summary);
    }

    private List<RenderedDocument> documents(
            Unit unit,
            Disclosure disclosure,
            FactBook seen,
            ScopeChanges scopeChanges,
            Comparison comparison,
            Findings findings) {
        return new YearDocuments(frame.templates(), names, glossary, forms, findings)
                .render(unit, disclosure, seen, scopeChanges, comparison);
    }

    private void addUnitPage(
            UnitSummary summary,
            Comparison comparison,
            Figures figures,
            List<StandOut> standOuts,
            Map<String, String> pages,
            Findings findings) {
        Map<String, Object> model = new HashMap<>();
        model.put("summary", SummaryView.of(summary));
        model.put(
                "members",
                figures.book().members().stream()
                        .map(member -> Map.of("name", member.name(), "page", Addresses.unitPage(member.id())))
                        .toList());
        model.put(
                "departments",
                Stream.of(summary.parent())
                        .filter(units::containsKey)
                        .map(parent -> Map.of("name", units.get(parent), "page", Addresses.unitPage(parent)))
                        .toList());
        model.put("charts", YearCharts.of(comparison, figures));
        model.put("compared", ComparisonView.grid(comparison, figures));
        model.put(
                "standOuts",
                standOuts.stream().map(StandOut::sentence).map(Markup::escape).toList());
        model.put(
                "reported",
                summary.years().stream()
                        .filter(year -> figures.book().hasFile(year.year()))
                        .map(year -> Map.of("year", year.year(), "facts", new FactsView(figures, year.year())))
                        .toList());
        model.put("tableUnit", figures.tableUnit());
        model.put("sources", YearSources.of(comparison, figures.book()));
        String path = Addresses.unitPage(summary.id());
        frame.page("unit", path, model, findings).ifPresent(page -> pages.put(path, page));
    }
}
