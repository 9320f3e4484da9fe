package mingzhang.check.figure;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about figures: derived ones, relations, years and units held against each other. */
public final class FigureRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new CalculationRule(),
            new PartlyFilledRule(),
            new SelectionRule(),
            new RelationRule(),
            new ShiftedRowsRule(),
            new RestatementRule(),
            new ChangeReasonRule(),
            new CopiedTableRule(),
            new MemberSumRule(),
            new UnknownTotalRule(),
            new MissingFigureRule(),
            new UnfilledRule(),
            new UntestedRule());

    private FigureRules() {}
}
