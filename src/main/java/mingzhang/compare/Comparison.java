package mingzhang.compare;

import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;

/**
 * A unit's years side by side.
 *
 * @param years the columns, rising; a year without any figures is not among them
 * @param sections the rows by section
 */
public record Comparison(List<Integer> years, List<Section> sections) {
    /** Copies the lists. */
    public Comparison {
        years = List.copyOf(years);
        sections = List.copyOf(sections);
    }

    /**
     * Rows that belong together.
     *
     * @param name 收入, 支出 …
     * @param rows in the order of the taxonomy
     */
    public record Section(String name, List<Row> rows) {
        /** Copies the rows. */
        public Section {
            rows = List.copyOf(rows);
        }

        private Section of(int columns) {
            return new Section(
                    name,
                    rows.stream()
                            .map(row -> new Row(
                                    row.address(), row.depth(), row.cells().subList(0, columns)))
                            .filter(Row::isComparable)
                            .toList());
        }
    }

    /**
     * One figure in all years.
     *
     * @param address of the latest year
     * @param depth how far it lies below its section's topmost figures
     * @param cells one a year
     */
    public record Row(Address address, int depth, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether two years or more have a number. */
        boolean isComparable() {
            int numbers = 0;
            for (Cell cell : cells) {
                numbers += cell.fact().flatMap(Fact::base).isPresent() ? 1 : 0;
            }
            return numbers > 1;
        }
    }

    /**
     * A figure in one year.
     *
     * @param fact empty if the year does not give it
     * @param change against the year before; empty in the first year and where there is no fact
     */
    public record Cell(Optional<Fact> fact, Optional<Change> change) {}

    /** Only the section of that name; all of them if the name is empty. */
    public Comparison section(String name) {
        return name.isEmpty()
                ? this
                : new Comparison(
                        years,
                        sections.stream()
                                .filter(section -> section.name().equals(name))
                                .toList());
    }

    /** Only the years up to one, and the rows that still have figures in two of them. */
    public Comparison upTo(int lastYear) {
        List<Integer> kept = years.stream().filter(year -> year <= lastYear).toList();
        return new Comparison(
                kept,
                sections.stream()
                        .map(section -> section.of(kept.size()))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
    }

    /** Whether nothing is known of two years. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
