package mingzhang.facts;

import java.util.Optional;

/**
 * A unit whose figures a department's report adds up.
 *
 * @param id its folder's name
 * @param name 简称
 * @param founded 设立年度, the year in which it was set up
 * @param book its figures
 */
public record Member(String id, String name, Optional<Integer> founded, FactBook book) {
    /** Whether there was the unit in a year: it has a file of it, or is not known to have been set up later. */
    public boolean existed(int year) {
        return book.hasFile(year) || founded.filter(first -> first > year).isEmpty();
    }
}
