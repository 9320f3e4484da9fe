package mingzhang.check.figure;

import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code rows-shifted}: the names of a table by function have the amounts of other rows, one after the other. */
final class ShiftedRowsRule implements Rule {

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        ShiftedRows.of(facts)
                .ifPresent(shift -> report.accept(new Deviation(
                        Finding.error(
                                "rows-shifted",
                                facts.position(shift.first()),
                                facts.book().rowName(shift.first()),
                                shift.count(),
                                Math.abs(shift.distance())),
                        shift.first())));
    }
}
