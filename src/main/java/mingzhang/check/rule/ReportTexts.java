package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.check.rule.ReportText.Kind;
import mingzhang.content.Disclosure;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Node;
import mingzhang.content.Node.Scalar;
import mingzhang.content.Prose;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Value.Wording;
import mingzhang.finding.Position;

/** Gathers what is written in a year's file. */
final class ReportTexts {
    private final List<ReportText> texts = new ArrayList<>();

    private ReportTexts() {}

    static List<ReportText> of(Disclosure disclosure, FactBook book) {
        ReportTexts all = new ReportTexts();
        disclosure.narratives().forEach((slot, prose) -> all.add("叙述." + slot, Kind.NARRATIVE, prose));
        disclosure.documents().forEach(all::addDocument);
        all.addFigures(disclosure, book);
        disclosure.notes().forEach(note -> all.add("数据说明", Kind.REMARK, note.reason()));
        disclosure
                .scopeChanges()
                .forEach(change -> all.add("口径变动", Kind.REMARK, untraced(change.reason(), change.position())));
        disclosure
                .prior()
                .ifPresent(prior -> all.add(
                        "上年",
                        Kind.REMARK,
                        untraced(prior.source(), prior.figures().position())));
        return List.copyOf(all.texts);
    }

    private void addDocument(FreeDocument document) {
        String name = "文档." + document.id();
        add(name, Kind.TITLE, untraced(document.title(), document.position()));
        add(name, Kind.NARRATIVE, document.body());
        document.annexes().forEach(annex -> {
            add(name, Kind.TITLE, untraced(annex.title(), annex.body().position()));
            add(name, Kind.NARRATIVE, annex.body());
        });
    }

    private static Prose untraced(String text, Position position) {
        return new Prose(text, position, Optional.empty());
    }

    private void addFigures(Disclosure disclosure, FactBook book) {
        Map<Position, Scalar> scalars = new HashMap<>();
        collect(disclosure.figures(), scalars);
        for (Fact fact : book.stated(disclosure.year())) {
            if (fact.value() instanceof Wording) {
                fact.position()
                        .map(scalars::get)
                        .ifPresent(scalar -> texts.add(ReportText.of(
                                fact.address().path(), Kind.FIGURE, Prose.of(scalar), Optional.of(fact.address()))));
            }
        }
    }

    private static void collect(Node node, Map<Position, Scalar> scalars) {
        if (node instanceof Scalar scalar) {
            scalars.put(scalar.position(), scalar);
        }
        node.entries().forEach(entry -> collect(entry.value(), scalars));
        node.elements().forEach(element -> collect(element, scalars));
    }

    private void add(String name, Kind kind, Prose prose) {
        texts.add(ReportText.of(name, kind, prose, Optional.empty()));
    }
}
