package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;

/** By which names a year's figures can be called: official names, keys and aliases of amounts, and names of rows. */
public final class FigureNames {
    private final Map<String, Set<Address>> byName = new HashMap<>();

    /** The names of the figures of a year. */
    public FigureNames(FactBook book, int year) {
        book.stated(year).forEach(fact -> {
            Address address = fact.address().on(Basis.OUTTURN);
            if (address.concept().measure().kind() == Measure.Kind.MONEY
                    && !address.concept().definition().isAspect()) {
                add(address);
            }
        });
        book.taxonomy().roots().forEach(root -> addKnown(root, year, book));
    }

    /** The figures of that name; none of a subject that says nothing. */
    public List<Address> named(String subject) {
        String name = SubjectNames.plain(subject);
        if (name.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(byName.getOrDefault(name, byName.getOrDefault(withoutEnding(name), Set.of())));
    }

    private static String withoutEnding(String name) {
        return name.endsWith("支出") ? name.substring(0, name.length() - 2) : name;
    }

    private void addKnown(Concept concept, int year, FactBook book) {
        if (!book.mentions(concept) || !concept.lists().isEmpty() && !concept.isRepeated()) {
            return;
        }
        if (concept.measure().kind() == Measure.Kind.MONEY) {
            add(new Address(concept, List.of(), year, Basis.OUTTURN));
        }
        concept.parts().forEach(part -> addKnown(part, year, book));
    }

    private void add(Address address) {
        Concept concept = address.concept();
        boolean isRow = !address.members().isEmpty();
        if (isRow && concept.isRepeated() && !address.isTotalOfRows()) {
            add(address.members().get(address.members().size() - 1), address);
        } else if (!isRow) {
            add(concept.label(), address);
            add(concept.key(), address);
            concept.definition().aliases().forEach(alias -> add(alias, address));
        }
    }

    private void add(String name, Address address) {
        byName.computeIfAbsent(SubjectNames.plain(name), key -> new HashSet<>()).add(address);
    }
}
