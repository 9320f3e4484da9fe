package mingzhang.build;

import mingzhang.facts.FactBook;

/**
 * How many figures a unit has.
 *
 * @param stated typed in its files
 * @param derived computed from them so far
 */
public record FactCount(int stated, int derived) {
    static FactCount of(FactBook book) {
        return new FactCount(book.statedCount(), book.derivedCount());
    }

    FactCount plus(FactCount other) {
        return new FactCount(stated + other.stated, derived + other.derived);
    }
}
