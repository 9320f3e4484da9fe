package mingzhang.check.period;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about years and days in texts. */
public final class PeriodRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new ProseYearRule(),
            new AsOfYearRule(),
            new EvaluatedYearRule(),
            new DateOrderRule(),
            new LeftYearRule(),
            new HeldYearRule());

    private PeriodRules() {}
}
