package mingzhang.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactWalk;
import mingzhang.facts.Value.Amount;

/** Every number of a year with where it comes from: the line it was typed on, or the formula and its parts. */
final class FactList {
    private final Figures figures;
    private final List<Fact> facts = new ArrayList<>();

    private FactList(Figures figures) {
        this.figures = figures;
    }

    /** All figures of a year. */
    static FactList of(Figures figures, int year) {
        FactList list = new FactList(figures);
        FactWalk.throughGiven(figures.book(), year, list.facts::add);
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
