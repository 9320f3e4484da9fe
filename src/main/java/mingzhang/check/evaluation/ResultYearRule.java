package mingzhang.check.evaluation;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/**
 * {@code prose-year} of an indicator: its target names a day of the report's year and its result one of a year before, as if
 * copied from the former form.
 */
final class ResultYearRule implements Rule {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s?(?:年|[.\\-/]\\d{1,2})");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                Matcher reached = YEAR.matcher(indicator.actual());
                boolean isBefore = indicator.target().contains(String.valueOf(year))
                        && !indicator.actual().contains(String.valueOf(year))
                        && reached.find()
                        && Integer.parseInt(reached.group(1)) < year;
                if (isBefore) {
                    Address cell = evaluation.cell(indicator.row(), "完成值");
                    report.accept(new Deviation(
                            Finding.warning("prose-year", facts.position(cell), reached.group(1), String.valueOf(year)),
                            cell));
                }
            }
        }
    }
}
