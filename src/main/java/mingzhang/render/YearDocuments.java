package mingzhang.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.compare.Comparison;
import mingzhang.compare.ScopeChanges;
import mingzhang.content.Disclosure;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Form;
import mingzhang.content.Glossary;
import mingzhang.content.Nearest;
import mingzhang.content.Node.Scalar;
import mingzhang.content.Unit;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** The documents of one year: which forms, which texts they need, and which texts nothing prints. */
final class YearDocuments {
    private static final String FREE = "free";

    private final TemplateRunner templates;
    private final TemplateNames names;
    private final Glossary glossary;
    private final Map<String, Form> forms;
    private final Findings findings;

    YearDocuments(
            TemplateRunner templates,
            TemplateNames names,
            Glossary glossary,
            Map<String, Form> forms,
            Findings findings) {
        this.templates = templates;
        this.names = names;
        this.glossary = glossary;
        this.forms = forms;
        this.findings = findings;
    }

    List<RenderedDocument> render(
            Unit unit, Disclosure disclosure, FactBook book, ScopeChanges scopeChanges, Comparison comparison) {
        List<RenderedDocument> documents = new ArrayList<>();
        Set<String> printed = new TreeSet<>();
        List<Figures> used = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean isComplete = true;
        for (Scalar name : disclosure.forms()) {
            Optional<Form> form = form(name);
            if (form.isPresent()) {
                checkRequired(form.get(), disclosure, name);
                Figures figures = new Figures(
                        book,
                        new FigureText(form.get().numbers()),
                        NoteMarks.of(disclosure, book),
                        scopeChanges,
                        disclosure.year());
                used.add(figures);
                DocumentContext context = new DocumentContext(
                        unit,
                        disclosure,
                        form.get(),
                        figures,
                        comparison,
                        templates,
                        names,
                        glossary.with(disclosure.glossary()),
                        findings);
                List<RenderedDocument> rendered = render(context, name);
                reportSameAddress(name, rendered, ids);
                isComplete &= !rendered.isEmpty();
                documents.addAll(rendered);
            } else {
                isComplete = false;
            }
        }
        documents.forEach(document -> printed.addAll(document.printedTexts()));
        if (isComplete) {
            reportUnprinted(disclosure, printed);
            reportUnprinted(book.stated(disclosure.year()), used);
        }
        return documents;
    }

    /**
     * A figure that no document prints still stands in the year's list of figures, but somebody may expect it; not so a
     * nil, which sentences say in words. While there are errors to mend it would only distract.
     */
    private void reportUnprinted(Collection<Fact> stated, List<Figures> used) {
        if (used.isEmpty() || findings.hasErrors()) {
            return;
        }
        Set<Address> columns = new HashSet<>();
        for (Fact fact : stated) {
            boolean isSomething = fact.base().filter(base -> base.signum() != 0).isPresent();
            boolean isUnprinted = isSomething && !isPrinted(fact.address(), used);
            if (isUnprinted && columns.add(column(fact.address()))) {
                fact.position()
                        .ifPresent(position -> findings.add(Finding.hint(
                                "figure-unprinted",
                                position,
                                fact.address().path(),
                                fact.address().basis().label())));
            }
        }
    }

    /** What is said of a column of a classified list is said at its first row. */
    private static Address column(Address address) {
        boolean isCoded = !address.members().isEmpty()
                && address.concept()
                        .lists()
                        .get(address.members().size() - 1)
                        .classification()
                        .isPresent();
        return isCoded ? new Address(address.concept(), List.of(), address.year(), address.basis()) : address;
    }

    private static boolean isPrinted(Address address, List<Figures> used) {
        for (Figures figures : used) {
            if (figures.isPrinted(address)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Form> form(Scalar name) {
        Optional<Form> form = Optional.ofNullable(forms.get(name.text().strip()));
        if (form.isEmpty()) {
            findings.add(Nearest.to(name.text().strip(), forms.keySet())
                    .map(nearest -> Finding.error("form-unknown.nearest", name.position(), name.text(), nearest))
                    .orElseGet(() -> Finding.error(
                            "form-unknown",
                            name.position(),
                            name.text(),
                            String.join("、", new TreeSet<>(forms.keySet())))));
        }
        return form;
    }

    private List<RenderedDocument> render(DocumentContext context, Scalar formName) {
        List<RenderedDocument> documents = new ArrayList<>();
        if (context.form().name().equals(FREE)) {
            List<FreeDocument> own = context.disclosure().documents();
            if (own.isEmpty()) {
                findings.add(Finding.error("form-free", formName.position()));
            }
            own.forEach(document -> new DocumentRenderer(context, Optional.of(document))
                    .render(document.id(), document.title(), document.position())
                    .ifPresent(documents::add));
        } else {
            context.form()
                    .documents()
                    .forEach(template -> new DocumentRenderer(context, Optional.empty())
                            .render(template.id(), template.title(), template.position())
                            .ifPresent(documents::add));
        }
        return documents;
    }

    private void checkRequired(Form form, Disclosure disclosure, Scalar formName) {
        form.required().stream()
                .filter(slot -> Optional.ofNullable(disclosure.narratives().get(slot))
                        .filter(prose -> !prose.isBlank())
                        .isEmpty())
                .forEach(slot -> findings.add(Finding.error("text-missing", formName.position(), form.label(), slot)));
    }

    /** A text that nothing prints would be lost. */
    private void reportUnprinted(Disclosure disclosure, Set<String> printed) {
        disclosure.narratives().forEach((slot, prose) -> {
            if (!printed.contains(slot)) {
                Set<String> open = new TreeSet<>(printed);
                open.removeAll(disclosure.narratives().keySet());
                findings.add(Nearest.to(slot, open)
                        .map(nearest -> Finding.warning("text-unprinted.nearest", prose.position(), slot, nearest))
                        .orElseGet(() -> open.isEmpty()
                                ? Finding.warning("text-unprinted", prose.position(), slot)
                                : Finding.warning(
                                        "text-unprinted.open", prose.position(), slot, String.join("、", open))));
            }
        });
        boolean usesFree =
                disclosure.forms().stream().anyMatch(form -> form.text().strip().equals(FREE));
        if (!disclosure.documents().isEmpty() && !usesFree) {
            findings.add(Finding.warning(
                    "documents-unused", disclosure.documents().get(0).position()));
        }
    }

    private void reportSameAddress(Scalar formName, List<RenderedDocument> documents, Set<String> ids) {
        documents.stream()
                .filter(document -> !ids.add(document.id()))
                .forEach(document ->
                        findings.add(Finding.error("document-duplicate", formName.position(), document.id())));
    }
}
