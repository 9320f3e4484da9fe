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
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.UnitSummary.YearSummary;

/** The pages of one year of a unit: a page and a print for each document, and the year's own page. */
final class YearRenderer {
    private final SiteFrame frame;
    private final Optional<String> printStyle;
    private final Unit unit;
    private final Disclosure disclosure;
    private final Findings findings;

    YearRenderer(SiteFrame frame, Optional<String> printStyle, Unit unit, Disclosure disclosure, Findings findings) {
        this.frame = frame;
        this.printStyle = printStyle;
        this.unit = unit;
        this.disclosure = disclosure;
        this.findings = findings;
    }

    void addDocument(RenderedDocument document, Map<String, String> pages, List<Print> prints) {
        if (!document.id().matches("[a-z0-9][a-z0-9-]*")) {
            return;
        }
        String path = Addresses.document(unit.id(), disclosure.year(), document.id(), "html");
        String print = Addresses.document(unit.id(), disclosure.year(), document.id(), "pdf");
        Map<String, Object> model = model();
        model.put("title", document.title());
        model.put("body", document.body());
        model.put("headings", headings(document));
        model.put("pdf", print);
        if (frame.settings().withOfd()) {
            model.put("ofd", Addresses.document(unit.id(), disclosure.year(), document.id(), "ofd"));
        }
        frame.page("document", path, model, findings).ifPresent(page -> pages.put(path, page));
        Optional<String> xhtml = printStyle.flatMap(style -> {
            model.put("style", style);
            model.put("profile", document.profile().key());
            model.put("hasCover", document.hasCover());
            return frame.page("print", path, model, findings);
        });
        prints.add(new Print(unit.id(), disclosure.year(), print, xhtml, published()));
    }

    void addYearPage(
            YearSummary summary, Figures figures, List<RenderedDocument> documents, Map<String, String> pages) {
        Map<String, Object> model = model();
        model.put("summary", SummaryView.of(summary));
        model.put("facts", FactView.of(figures, disclosure.year()));
        model.put("tableUnit", figures.tableUnit());
        model.put("notes", notes(documents));
        String path = Addresses.yearPage(unit.id(), disclosure.year());
        frame.page("year", path, model, findings).ifPresent(page -> pages.put(path, page));
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
