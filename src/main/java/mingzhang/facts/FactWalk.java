package mingzhang.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through every figure that a year has, in the order of the taxonomy, rows below their list. */
public final class FactWalk {
    private final FactBook book;
    private final int year;
    private final Consumer<Fact> taker;

    private FactWalk(FactBook book, int year, Consumer<Fact> taker) {
        this.book = book;
        this.year = year;
        this.taker = taker;
    }

    /** Hands over each number of a year, stated or derived. */
    public static void through(FactBook book, int year, Consumer<Fact> taker) {
        FactWalk walk = new FactWalk(book, year, taker);
        book.taxonomy().roots().forEach(root -> walk.take(root, List.of()));
    }

    private void take(Concept concept, List<String> members) {
        if (!book.mentions(concept)) {
            return;
        }
        if (concept.measure().isNumeric()) {
            for (Basis basis : book.bases(concept)) {
                Optional<Fact> fact = book.find(new Address(concept, members, year, basis));
                if (fact.isPresent() && fact.get().amount().isPresent()) {
                    taker.accept(fact.get());
                }
            }
        }
        if (concept.isRepeated() && members.size() < concept.lists().size()) {
            for (String row : book.rows(new Address(concept, members, year, Basis.OUTTURN))) {
                List<String> longer = new ArrayList<>(members);
                longer.add(row);
                take(concept, longer);
            }
        } else {
            concept.parts().forEach(part -> take(part, members));
        }
    }
}
