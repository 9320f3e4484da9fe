package mingzhang.build;

import java.util.concurrent.atomic.AtomicInteger;
import mingzhang.facts.FactBook;
import mingzhang.facts.FactWalk;

/**
 * How many figures a unit has.
 *
 * @param stated typed in its files
 * @param derived what follows from them for the years that have a file
 */
public record FactCount(int stated, int derived) {
    static FactCount of(FactBook book) {
        AtomicInteger derived = new AtomicInteger();
        book.years().stream()
                .filter(book::hasFile)
                .forEach(year -> FactWalk.through(book, year, fact -> derived.addAndGet(fact.isStated() ? 0 : 1)));
        return new FactCount(book.statedCount(), derived.get());
    }

    FactCount plus(FactCount other) {
        return new FactCount(stated + other.stated, derived + other.derived);
    }
}
