package mingzhang.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactWalk;

/** Every number of a year as its lists have it, and what was given as 无 or 不适用. */
final class PublishedFacts {
    private final Figures figures;

    private PublishedFacts(Figures figures) {
        this.figures = figures;
    }

    /** In the order of the taxonomy. */
    static List<PublishedFact> of(Figures figures, int year) {
        PublishedFacts view = new PublishedFacts(figures);
        List<PublishedFact> facts = new ArrayList<>();
        FactWalk.throughGiven(figures.book(), year, fact -> facts.add(view.published(fact)));
        return facts;
    }

    private PublishedFact published(Fact fact) {
        return new PublishedFact(
                fact,
                fact.address().path(),
                figures.plain(fact),
                figures.tableUnit(fact.address()),
                origin(fact),
                figures.note(fact.address()));
    }

    private static PublishedFact.Origin origin(Fact fact) {
        if (fact.origin() instanceof Derived derived) {
            List<Fact> parts = List.copyOf(new LinkedHashSet<>(derived.parts()));
            return new PublishedFact.Origin(false, derived.formula(), parts, "", Optional.empty());
        }
        Stated stated = (Stated) fact.origin();
        return new PublishedFact.Origin(true, "", List.of(), stated.position().toString(), stated.source());
    }
}
