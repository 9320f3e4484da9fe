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
 * {@code prose-year} of an indicator: its target names a day of the report's year, or a day of no named year, and its
 * result one of a year before, as if copied from the former form; and of the goals: what was reached begins with a year
 * before, which the goals do not name.
 */
final class ResultYearRule implements Rule {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s?(?:年|[.\\-/]\\d{1,2})");

    /** A day of the year that the form is about: 5月底前, 12月31日前; not 上年10月前. */
    private static final Pattern DAY = Pattern.compile("^(?:当年|本年度?|年内)?\\d{1,2}月(?:\\d{1,2}日|底|末|份)?(?:之?前|以前|内)?$");

    private static final Pattern ONLY_DATE = Pattern.compile(
            "(?:于|已于)?20\\d\\d(?:年\\d{1,2}月(?:\\d{1,2}日|底|末|份)?|[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?)(?:前|底前|完成|已完成)?");

    private static final Pattern BEGIN = Pattern.compile("[\\d.、（）()\\s]{0,4}?(20\\d\\d)\\s?年(?!以来|至|底|末|[—\\-~～])");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        for (Evaluation evaluation : facts.evaluations()) {
            checkGoals(facts, evaluation, year, report);
            for (Indicator indicator : evaluation.indicators()) {
                Matcher reached = YEAR.matcher(indicator.actual());
                boolean isOfYear = indicator.target().contains(String.valueOf(year))
                        || DAY.matcher(indicator.target()).find()
                                && ONLY_DATE.matcher(indicator.actual().strip()).matches();
                boolean isBefore = isOfYear
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

    private static void checkGoals(YearFacts facts, Evaluation evaluation, int year, Consumer<Deviation> report) {
        Address goals = evaluation.part("目标");
        Address cell = evaluation.cell(goals, "实际");
        String reached = facts.words(cell);
        Matcher begin = BEGIN.matcher(reached);
        boolean isBefore = begin.lookingAt()
                && Integer.parseInt(begin.group(1)) < year
                && !reached.contains(String.valueOf(year))
                && !facts.words(evaluation.cell(goals, "预期")).contains(begin.group(1));
        if (isBefore) {
            report.accept(new Deviation(
                    Finding.warning("prose-year", facts.position(cell), begin.group(1), String.valueOf(year)), cell));
        }
    }
}
