package mingzhang.check.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;

/**
 * Rows of the table of the general budget that have the amounts of rows some places further down in the table of all
 * expenditure, one after the other: names and amounts were put together wrongly.
 *
 * @param first the first of them
 * @param distance how many rows further down their amounts belong
 * @param count how many follow each other so
 */
public record ShiftedRows(Address first, int distance, int count) {
    private static final String ALL = "支出.功能分类";
    private static final String GENERAL = "财政拨款支出.一般公共预算支出.功能分类";
    private static final int FEWEST = 4;
    private static final int FURTHEST = 4;

    /** A row of the two tables; the amounts are those of the outturn. */
    private record Row(Address address, BigDecimal all, BigDecimal general) {
        boolean isAlike() {
            return all.compareTo(general) == 0;
        }
    }

    /** The first run of shifted rows in a year; empty if there is none. */
    static Optional<ShiftedRows> of(YearFacts facts) {
        return of(facts.book(), facts.disclosure().year());
    }

    /** The first run of shifted rows in a year; empty if there is none. */
    public static Optional<ShiftedRows> of(FactBook book, int year) {
        Optional<Concept> all = book.taxonomy().concept(ALL);
        Optional<Concept> general = book.taxonomy().concept(GENERAL);
        if (all.isEmpty() || general.isEmpty() || !book.mentions(general.get())) {
            return Optional.empty();
        }
        List<Row> rows = rows(
                book,
                new Address(all.get(), List.of(), year, Basis.OUTTURN),
                new Address(general.get(), List.of(), year, Basis.OUTTURN));
        for (int start = 0; start < rows.size(); start++) {
            for (int distance = -FURTHEST; distance <= FURTHEST; distance++) {
                int count = count(rows, start, distance);
                if (count >= FEWEST) {
                    return Optional.of(new ShiftedRows(rows.get(start).address(), distance, count));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(FactBook book, Address all, Address general) {
        List<Row> rows = new ArrayList<>();
        for (String code : book.rows(general)) {
            Address row = general.row(code);
            Optional<BigDecimal> own = stated(book, row);
            Optional<BigDecimal> whole = stated(book, all.row(code));
            if (own.isPresent() && whole.isPresent()) {
                rows.add(new Row(row, whole.get(), own.get()));
            }
        }
        return rows;
    }

    private static Optional<BigDecimal> stated(FactBook book, Address address) {
        return book.find(address).filter(Fact::isStated).flatMap(Fact::base);
    }

    private static int count(List<Row> rows, int start, int distance) {
        int count = 0;
        while (start + count < rows.size()
                && start + count + distance >= 0
                && start + count + distance < rows.size()
                && !rows.get(start + count).isAlike()
                && rows.get(start + count)
                                .general()
                                .compareTo(rows.get(start + count + distance).all())
                        == 0) {
            count++;
        }
        return count;
    }

    /** Whether a figure stands in that table in the first of the rows or further down, where none can be trusted. */
    public boolean contains(Address address) {
        return address.concept().lineage().contains(first.concept())
                && !address.members().isEmpty()
                && address.members().get(0).compareTo(first.members().get(0)) >= 0;
    }
}
