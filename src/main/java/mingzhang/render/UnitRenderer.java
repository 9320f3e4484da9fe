package mingzhang.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingzhang.address.Addresses;
import mingzhang.compare.Comparer;
import mingzhang.compare.Comparison;
import mingzhang.compare.ScopeChanges;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Form.NumberStyle;
import mingzhang.content.Unit;
import mingzhang.facts.FactBook;
import mingzhang.finding.Findings;
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.UnitSummary.DocumentLink;
import mingzhang.render.UnitSummary.YearSummary;

/** Renders all pages of one unit. A function of its input; safe for threads. */
public final class UnitRenderer {
    private final SiteFrame frame;
    private final TemplateNames names;
    private final Map<String, Form> forms;
    private final Optional<String> printStyle;

    /**
     * A renderer for one build.
     *
     * @param forms by name
     * @param printStyle the style sheet of the PDFs; empty if none are wanted
     */
    public UnitRenderer(SiteFrame frame, TemplateNames names, Map<String, Form> forms, Optional<String> printStyle) {
        this.frame = frame;
        this.names = names;
        this.forms = Map.copyOf(forms);
        this.printStyle = printStyle;
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
        Map<String, String> pages = new TreeMap<>();
        List<Print> prints = new ArrayList<>();
        List<YearSummary> years = new ArrayList<>(former);
        for (Disclosure disclosure : disclosures) {
            YearRenderer year = new YearRenderer(frame, printStyle, unit, disclosure, findings);
            FactBook seen = book.asOf(disclosure.year());
            List<RenderedDocument> documents = new YearDocuments(frame.templates(), names, forms, findings)
                    .render(unit, disclosure, seen, scopeChanges, comparison);
            Figures figures = new Figures(
                    seen,
                    new FigureText(NumberStyle.AS_WRITTEN),
                    NoteMarks.of(disclosure, book),
                    scopeChanges,
                    disclosure.year());
            YearSummary summary = new YearSummary(
                    disclosure.year(),
                    disclosure.publication().date().map(LocalDate::toString).orElse(""),
                    KeyFigures.of(book, disclosure.year()),
                    documents.stream()
                            .map(document -> new DocumentLink(document.id(), document.title()))
                            .toList());
            years.add(summary);
            documents.forEach(document -> year.addDocument(document, pages, prints));
            year.addYearPage(summary, figures, documents, pages);
        }
        years.sort(Comparator.comparingInt(YearSummary::year));
        UnitSummary summary = new UnitSummary(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.region().orElse(""),
                unit.department().orElse(""),
                years);
        int latest = years.isEmpty() ? 0 : years.get(years.size() - 1).year();
        Figures figures =
                new Figures(book, new FigureText(NumberStyle.AS_WRITTEN), NoteMarks.none(), scopeChanges, latest);
        addUnitPage(summary, comparison, figures, pages, findings);
        return new RenderedUnit(pages, prints, summary);
    }

    private void addUnitPage(
            UnitSummary summary, Comparison comparison, Figures figures, Map<String, String> pages, Findings findings) {
        Map<String, Object> model = new HashMap<>();
        model.put("summary", SummaryView.of(summary));
        model.put("compared", ComparisonView.of(comparison, figures));
        model.put("tableUnit", figures.tableUnit());
        model.put("sources", YearSources.of(comparison, figures.book()));
        model.put("largeChange", frame.settings().largeChange());
        String path = Addresses.unitPage(summary.id());
        frame.page("unit", path, model, findings).ifPresent(page -> pages.put(path, page));
    }
}
