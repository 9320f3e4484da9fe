package mingzhang.render;

import freemarker.template.TemplateHashModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Value.Amount;

/** Every number of a year with where it comes from: the line it was typed on, or the formula and its parts. */
final class FactList {
    private final Figures figures;
    private final int year;
    private final List<Fact> facts = new ArrayList<>();

    private FactList(Figures figures, int year) {
        this.figures = figures;
        this.year = year;
    }

    /** {@code [].path, .basis, .figure, .unit, .isStated, .origin}. */
    static List<TemplateHashModel> of(Figures figures, int year) {
        FactList list = new FactList(figures, year);
        for (Concept root : figures.book().taxonomy().roots()) {
            list.collect(root, List.of());
        }
        List<TemplateHashModel> rows = new ArrayList<>(list.facts.size());
        for (Fact fact : list.facts) {
            rows.add(new FactView(fact, figures));
        }
        return rows;
    }

    private void collect(Concept concept, List<String> members) {
        if (!figures.book().mentions(concept)) {
            return;
        }
        if (concept.measure().isNumeric()) {
            for (Basis basis : figures.book().bases(concept)) {
                Optional<Fact> fact = figures.book().find(new Address(concept, members, year, basis));
                if (fact.isPresent() && fact.get().value() instanceof Amount) {
                    facts.add(fact.get());
                }
            }
        }
        if (concept.isRepeated() && members.size() < concept.lists().size()) {
            for (String row : figures.book().rows(new Address(concept, members, year, Basis.OUTTURN))) {
                List<String> longer = new ArrayList<>(members);
                longer.add(row);
                collect(concept, longer);
            }
        } else {
            for (Concept part : concept.parts()) {
                collect(part, members);
            }
        }
    }
}
