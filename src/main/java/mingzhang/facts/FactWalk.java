package mingzhang.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Goes through every figure that a year has, in the order of the taxonomy, rows below their list. */
public final class FactWalk {
    private final FactBook book;
    private final int year;
    private final List<Fact> facts = new ArrayList<>();

    private FactWalk(FactBook book, int year) {
        this.book = book;
        this.year = year;
    }

    /** Hands over each number of a year, stated or derived. */
    public static void through(FactBook book, int year, Consumer<Fact> taker) {
        walk(book, year, fact -> fact.amount().isPresent(), taker);
    }

    /** Hands over each number of a year, and each figure that was given as 无 or 不适用. */
    public static void throughGiven(FactBook book, int year, Consumer<Fact> taker) {
        walk(book, year, fact -> fact.amount().isPresent() || fact.isStated(), taker);
    }

    private static void walk(FactBook book, int year, Predicate<Fact> isWanted, Consumer<Fact> taker) {
        for (Fact fact : book.all(year)) {
            if (isWanted.test(fact)) {
                taker.accept(fact);
            }
        }
    }

    /** All figures of a year, words too. */
    static List<Fact> all(FactBook book, int year) {
        FactWalk walk = new FactWalk(book, year);
        book.taxonomy().roots().forEach(root -> walk.take(root, List.of()));
        return walk.facts;
    }

    private void take(Concept concept, List<String> members) {
        if (!book.mentions(concept)) {
            return;
        }
        if (concept.measure().isNumeric()) {
            for (Basis basis : book.bases(concept)) {
                book.find(new Address(concept, members, year, basis)).ifPresent(facts::add);
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
