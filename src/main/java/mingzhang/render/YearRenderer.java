package mingzhang.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.content.Disclosure;
import mingzhang.content.Unit;
import mingzhang.finding.Findings;
import mingzhang.render.RenderedUnit.OpenYear;
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.RenderedUnit.Sheets;
import mingzhang.render.UnitRenderer.RenderedYear;
import mingzhang.render.UnitSummary.YearSummary;
import mingzhang.script.DocumentTerms;
import mingzhang.script.SearchText;

/** The pages of one year of a unit: a page and a print for each document, and the year's own page. */
final class YearRenderer {
    private final SiteFrame frame;
    private final Optional<String> printStyle;
    private final Unit unit;
    private final UnitSummary summary;
    private final Disclosure disclosure;
    private final Findings findings;
    private final List<SearchText> texts = new ArrayList<>();
    private final DownloadLinks downloads;
    private boolean hasVolume = false;

    YearRenderer(
            SiteFrame frame,
            Optional<String> printStyle,
            Unit unit,
            UnitSummary summary,
            Disclosure disclosure,
            Findings findings) {
        this.frame = frame;
        this.printStyle = printStyle;
        this.unit = unit;
        this.summary = summary;
        this.disclosure = disclosure;
        this.findings = findings;
        this.downloads = new DownloadLinks(frame.settings().downloads(), unit.id(), disclosure.year());
    }

    void addDocument(RenderedDocument document, Map<String, String> pages, List<Print> prints) {
        if (!document.id().matches("[a-z0-9][a-z0-9-]*")) {
            return;
        }
        String path = Addresses.document(unit.id(), disclosure.year(), document.id(), "html");
        String print = Addresses.document(unit.id(), disclosure.year(), document.id(), "pdf");
        Map<String, Object> model = model();
        TableAnchors anchored = TableAnchors.of(document.body());
        texts.add(SearchText.of(document.id(), document.title(), anchored.body()));
        model.put("title", document.title());
        model.put("body", anchored.body());
        model.put("tables", tables(anchored));
        model.put("headings", headings(document));
        model.put("pdf", print);
        model.put("otherYears", otherYears(document.id()));
        model.put("downloads", downloads.of(document));
        frame.page("document", path, model, findings).ifPresent(page -> pages.put(path, page));
        Optional<String> xhtml = printStyle.flatMap(style -> {
            model.put("style", style);
            model.put("body", document.body());
            frame.address(path).ifPresent(address -> model.put("code", QuickResponseCode.svg(address)));
            model.put("profile", document.profile().key());
            model.put("hasCover", document.hasCover());
            return frame.page("print", path, model, findings);
        });
        prints.add(new Print(unit.id(), disclosure.year(), document.title(), print, xhtml, published()));
    }

    /** Adds the cover and contents under which the year's documents are bound, where there are several. */
    void addVolume(List<RenderedDocument> documents, VolumeFronts fronts, List<Print> volumes) {
        if (!fronts.isBound(documents.size())) {
            return;
        }
        List<String> titles = documents.stream().map(RenderedDocument::title).toList();
        Optional<LocalDate> day = disclosure.publication().date();
        Print front = fronts.ofUnit(unit, disclosure.year(), titles, day, published(), findings);
        hasVolume = true;
        volumes.add(front);
    }

    Sheets sheets(RenderedDocument document) {
        return new Sheets(unit.id(), disclosure.year(), document, published());
    }

    OpenYear openData(RenderedYear year) {
        List<String> notes =
                notes(year.documents()).stream().map(Markup::textOf).toList();
        List<PublishedFact> facts = PublishedFacts.of(year.figures(), disclosure.year());
        return new OpenYear(unit, disclosure.year(), disclosure.publication().date(), facts, notes);
    }

    void addYearPage(RenderedYear year, List<PublishedFact> facts, Map<String, String> pages) {
        Map<String, Object> model = model();
        model.put("summary", SummaryView.of(year.summary()));
        model.put("facts", FactView.of(facts));
        model.put("tableUnit", year.figures().tableUnit());
        model.put("notes", notes(year.documents()));
        model.put("downloads", downloads.ofYear(year.documents()));
        if (hasVolume) {
            model.put("volume", Addresses.volume(unit.id(), disclosure.year()));
        }
        String path = Addresses.yearPage(unit.id(), disclosure.year());
        frame.page("year", path, model, findings).ifPresent(page -> pages.put(path, page));
        pages.put(
                Addresses.yearFolder(unit.id(), disclosure.year()) + FigureOrigins.NAME,
                FigureOrigins.script(
                        facts,
                        unit.id(),
                        disclosure.year(),
                        disclosure.position().file()));
    }

    /** Adds what the search shows of the year's documents, and gives by what it finds them. */
    List<DocumentTerms> addSearchTexts(Map<String, String> pages) {
        pages.put(
                Addresses.searchTexts(unit.id(), disclosure.year()),
                SearchText.script(unit.id(), disclosure.year(), texts));
        return texts.stream()
                .map(text -> DocumentTerms.of(disclosure.year(), text))
                .toList();
    }

    /** The same document of the unit's other years: {@code year}, {@code title} and {@code page}, the latest first. */
    private List<Map<String, Object>> otherYears(String document) {
        List<Map<String, Object>> others = new ArrayList<>();
        for (YearSummary year : summary.years()) {
            year.documents().stream()
                    .filter(each -> each.id().equals(document) && year.year() != disclosure.year())
                    .forEach(each -> others.add(
                            0,
                            Map.of(
                                    "year",
                                    year.year(),
                                    "title",
                                    each.title(),
                                    "page",
                                    Addresses.document(unit.id(), year.year(), each.id(), "html"))));
        }
        return others;
    }

    private static List<Map<String, Object>> tables(TableAnchors anchored) {
        return anchored.tables().stream()
                .map(table -> Map.<String, Object>of("id", table.id(), "caption", table.caption()))
                .toList();
    }

    /** As the documents print them; a year without documents has its notes as they were typed. */
    private List<String> notes(List<RenderedDocument> documents) {
        return documents.isEmpty()
                ? disclosure.notes().stream()
                        .map(note -> Markup.escape(note.reason().text().strip()))
                        .toList()
                : documents.get(0).notes();
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("unit", Map.of("id", unit.id(), "name", unit.name(), "shortName", unit.shortName()));
        model.put("year", disclosure.year());
        model.put(
                "years",
                summary.years().stream()
                        .map(each -> Map.of("year", each.year(), "page", Addresses.yearPage(unit.id(), each.year())))
                        .toList());
        disclosure.publication().source().ifPresent(source -> model.put("source", source));
        disclosure.publication().validity().ifPresent(validity -> model.put("validity", validity));
        disclosure.publication().date().ifPresent(date -> model.put("publishedOn", date.toString()));
        disclosure.publication().indexNumber().ifPresent(number -> model.put("indexNumber", number));
        disclosure.publication().documentNumber().ifPresent(number -> model.put("documentNumber", number));
        return model;
    }

    /** The publication date; where there is none, the last day of the year reported on, never the clock. */
    private Instant published() {
        return disclosure
                .publication()
                .date()
                .orElse(LocalDate.of(disclosure.year(), 12, 31))
                .atStartOfDay(ZoneOffset.ofHours(8))
                .toInstant();
    }

    /** Headings as a tree: each with id, text and children. */
    private static List<Map<String, Object>> headings(RenderedDocument document) {
        List<Map<String, Object>> roots = new ArrayList<>();
        List<List<Map<String, Object>>> levels = new ArrayList<>();
        levels.add(roots);
        for (Outline.Heading heading : document.headings()) {
            int level = Math.min(heading.level(), levels.size());
            while (levels.size() > level) {
                levels.remove(levels.size() - 1);
            }
            List<Map<String, Object>> children = new ArrayList<>();
            levels.get(level - 1).add(Map.of("id", heading.id(), "text", heading.text(), "children", children));
            levels.add(children);
        }
        return roots;
    }
}
