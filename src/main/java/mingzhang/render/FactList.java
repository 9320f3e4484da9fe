package mingzhang.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
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

    static FactList of(Figures figures, int year) {
        FactList list = new FactList(figures, year);
        figures.book().taxonomy().roots().forEach(root -> list.collect(root, List.of()));
        return list;
    }

    /** The numbers as the year's page lists them. */
    List<Map<String, Object>> rows() {
        return facts.stream()
                .filter(fact -> fact.amount().isPresent())
                .map(this::row)
                .toList();
    }

    /** The numbers, and what was given as 无 or 不适用, as open data. */
    List<PublishedFact> published() {
        return facts.stream().map(this::published).toList();
    }

    private PublishedFact published(Fact fact) {
        return new PublishedFact(
                fact.address(),
                fact.amount().map(Amount::base),
                fact.address().concept().measure().unit(),
                figures.plain(fact),
                figures.tableUnit(fact.address()),
                origin(fact),
                figures.note(fact.address()));
    }

    private static PublishedFact.Origin origin(Fact fact) {
        if (fact.origin() instanceof Derived derived) {
            List<Address> parts =
                    derived.parts().stream().map(Fact::address).distinct().toList();
            return new PublishedFact.Origin(false, derived.formula(), parts, "", Optional.empty());
        }
        Stated stated = (Stated) fact.origin();
        return new PublishedFact.Origin(true, "", List.of(), stated.position().toString(), stated.source());
    }

    private void collect(Concept concept, List<String> members) {
        if (!figures.book().mentions(concept)) {
            return;
        }
        if (concept.measure().isNumeric()) {
            for (Basis basis : figures.book().bases(concept)) {
                figures.book()
                        .find(new Address(concept, members, year, basis))
                        .filter(fact -> fact.amount().isPresent() || fact.isStated())
                        .ifPresent(facts::add);
            }
        }
        if (concept.isRepeated() && members.size() < concept.lists().size()) {
            for (String row : figures.book().rows(new Address(concept, members, year, Basis.OUTTURN))) {
                List<String> longer = new ArrayList<>(members);
                longer.add(row);
                collect(concept, longer);
            }
        } else {
            concept.parts().forEach(part -> collect(part, members));
        }
    }

    private Map<String, Object> row(Fact fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", fact.address().path());
        row.put("basis", fact.address().basis().label());
        row.put("figure", figures.plain(fact));
        row.put("unit", figures.tableUnit(fact.address()));
        if (fact.origin() instanceof Stated stated) {
            row.put("isStated", true);
            row.put(
                    "origin",
                    stated.position().toString()
                            + stated.source().map(source -> "（" + source + "）").orElse(""));
        } else if (fact.origin() instanceof Derived derived) {
            row.put("isStated", false);
            row.put("origin", derived.formula() + "：" + parts(derived.parts()));
        }
        return row;
    }

    private static String parts(List<Fact> parts) {
        StringJoiner text = new StringJoiner("，");
        for (Fact part : new LinkedHashSet<>(parts)) {
            text.add(ComparisonView.label(part.address()) + " "
                    + part.amount().map(FactList::text).orElse("0"));
        }
        return text.toString();
    }

    private static String text(Amount amount) {
        return amount.number().toPlainString() + amount.measure().unit();
    }
}
