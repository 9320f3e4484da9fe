package mingzhang.render;

import freemarker.template.TemplateMethodModelEx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.content.Disclosure.Annex;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Glossary;
import mingzhang.content.Prose;
import mingzhang.content.Scope;
import mingzhang.finding.Position;

/** Renders one document's body by its form's template. */
final class DocumentRenderer {
    private final DocumentContext context;
    private final Outline outline;
    private final Map<String, Object> model = new HashMap<>();
    private final ProseRenderer proses;
    private final Set<String> printed = new TreeSet<>();
    private final Optional<FreeDocument> free;

    DocumentRenderer(DocumentContext context, Optional<FreeDocument> free) {
        this.context = context;
        this.free = free;
        this.outline = new Outline(context.form().headingNumbers());
        this.proses = new ProseRenderer(context, outline, model);
        fillModel();
    }

    /** Renders a template of the form; empty, with findings, if it fails. */
    Optional<RenderedDocument> render(String id, String titleExpression, Position position) {
        Optional<String> title = free.map(FreeDocument::title)
                .or(() -> context.templates().runInline(titleExpression, model, context.findings(), position));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String template = free.isPresent() ? "document" : id;
        return context.templates()
                .run("formats/" + context.form().name() + "/" + template + ".ftlh", model, context.findings())
                .map(body -> document(id, title.get().strip(), outline.withAnnexLabels(body)));
    }

    private RenderedDocument document(String id, String title, String body) {
        List<String> notes = notes();
        NamedTables tables = NamedTables.of(body);
        return new RenderedDocument(
                id,
                title,
                tables.body().concat(section(notes)),
                tables.tables(),
                outline.headings(),
                notes,
                Set.copyOf(printed),
                context.form().profile(),
                context.form().hasCover());
    }

    private void fillModel() {
        model.put("year", context.disclosure().year());
        model.put("unit", unit());
        model.put("format", form());
        model.put("facts", new FactsView(context.figures(), context.disclosure().year()));
        model.put("tableUnit", context.figures().tableUnit());
        context.disclosure().publication().date().ifPresent(date -> model.put("publishedOn", date.toString()));
        context.disclosure()
                .publication()
                .contact()
                .ifPresent(contact ->
                        model.put("contact", Map.of("person", contact.person(), "telephone", contact.telephone())));
        fillOutline();
        fillCharts();
        put("proseOf", arguments -> Markup.model(prose(arguments.text(0), arguments.text(1))));
        put("hasProse", arguments -> context.disclosure().narratives().containsKey(arguments.text(0)));
        put("isMentioned", arguments -> isMentioned(arguments.text(0)));
        put(
                "glossaryTerms",
                arguments -> context.glossary().terms().stream()
                        .map(DocumentRenderer::term)
                        .toList());
        put(
                "itemDefinition",
                arguments -> context.glossary()
                        .item(arguments.text(0), arguments.text(1))
                        .orElse(""));
        put("groups", arguments -> RowGroups.of(arguments));
        put(
                "comparison",
                arguments -> ComparisonView.of(
                        context.comparison().upTo(context.disclosure().year()).section(arguments.text(0)),
                        context.figures()));
        free.ifPresent(this::fillFreeDocument);
    }

    private void fillOutline() {
        put("openSection", arguments -> Markup.model(outline.open(arguments.text(0))));
        put("closeSection", arguments -> {
            outline.close();
            return "";
        });
        put("openAnnex", arguments -> {
            String heading = outline.openAnnex(arguments.text(0));
            return Markup.model("<p class=\"annex-label\">" + outline.annexLabel() + "</p>" + heading);
        });
        put("closeAnnex", arguments -> {
            outline.closeAnnex();
            return "";
        });
    }

    private void fillCharts() {
        ChartFigures charts = new ChartFigures(context.figures());
        put(
                "compositionChart",
                arguments -> Markup.model(charts.composition(
                        arguments.text(0),
                        arguments.addresses(1),
                        arguments.view(2, FigureView.class).address())));
        put("changeChart", arguments -> Markup.model(charts.change(arguments.text(0), arguments.addresses(1))));
    }

    private void put(String name, TemplateFunction function) {
        model.put(name, (TemplateMethodModelEx) function);
    }

    private void fillFreeDocument(FreeDocument document) {
        List<Annex> annexes = document.annexes();
        put("freeBodyText", arguments -> Markup.model(proses.render(document.body())));
        put(
                "freeAnnexText",
                arguments -> Markup.model(proses.render(
                        annexes.get(Integer.parseInt(arguments.text(0))).body())));
        model.put("freeAnnexTitles", annexes.stream().map(Annex::title).toList());
    }

    private boolean isMentioned(String term) {
        return context.disclosure().narratives().values().stream()
                .anyMatch(prose -> prose.text().contains(term));
    }

    private static Map<String, Object> term(Glossary.Term term) {
        return Map.of(
                "name", term.name(),
                "text", term.text(),
                "figure", term.figure().orElse(""),
                "isFixed", term.isFixed());
    }

    private Map<String, Object> unit() {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("id", context.unit().id());
        unit.put("name", context.unit().name());
        unit.put("shortName", context.unit().shortName());
        unit.put("region", context.unit().region().orElse(""));
        unit.put("department", context.unit().department().orElse(""));
        unit.put("kind", context.unit().kind().orElse(""));
        unit.put("scopeWord", scopeWord());
        unit.put(
                "isNew",
                context.unit()
                        .founded()
                        .filter(year -> year == context.disclosure().year())
                        .isPresent());
        return unit;
    }

    /** 部门 or 单位, as the tables of the final accounts speak of whose they are. */
    private String scopeWord() {
        Scope scope = context.disclosure().scope().orElse(context.unit().scope());
        return scope == Scope.DEPARTMENT ? "部门" : "单位";
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("label", context.form().label());
        form.put("weights", context.form().weights());
        form.put("wording", context.form().wording());
        form.put(
                "grades",
                context.form().grades().stream()
                        .map(grade -> Map.of("name", grade.name(), "from", grade.from()))
                        .toList());
        form.put("table", AccountsTableView.of(context.form().usualTable(), context));
        form.put(
                "tables",
                context.form().tables().stream()
                        .map(table -> AccountsTableView.of(table, context))
                        .toList());
        return form;
    }

    private String prose(String slot, String otherwise) {
        printed.add(slot);
        Optional<Prose> prose =
                Optional.ofNullable(context.disclosure().narratives().get(slot));
        return prose.map(proses::render)
                .orElseGet(() -> otherwise.isEmpty() ? "" : "<p>" + Markup.escape(otherwise) + "</p>\n");
    }

    /** Each note of the year as markup. */
    private List<String> notes() {
        return context.disclosure().notes().stream()
                .map(note -> proses.render(note.reason()))
                .toList();
    }

    private static String section(List<String> notes) {
        if (notes.isEmpty()) {
            return "";
        }
        StringBuilder markup =
                new StringBuilder("<section class=\"notes\" aria-label=\"数据说明\">\n<p class=\"notes-title\">数据说明</p>\n");
        for (int index = 0; index < notes.size(); index++) {
            markup.append("<div class=\"data-note\" id=\"note-")
                    .append(index + 1)
                    .append("\"><p><span class=\"note-number\">〔")
                    .append(index + 1)
                    .append("〕</span>")
                    .append(inline(notes.get(index)))
                    .append("</div>\n");
        }
        return markup.append("</section>\n").toString();
    }

    /** The number of a note stands inside its first paragraph. */
    private static String inline(String markup) {
        return markup.startsWith("<p>") ? markup.substring("<p>".length()) : "</p>" + markup;
    }
}
