package mingzhang.check.evaluation;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about forms of self-evaluation: weights, scores, targets and results, and the texts that repeat them. */
public final class EvaluationRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new WeightRule(),
            new TotalRule(),
            new SubtotalRule(),
            new LostPointsRule(),
            new MissedTargetRule(),
            new OvershootRule(),
            new TargetCellRule(),
            new ExecutionScoreRule(),
            new IndicatorScoreRule(),
            new CostBlockRule(),
            new GradeRule(),
            new IndicatorPlaceRule(),
            new IndicatorFigureRule(),
            new ResultYearRule(),
            new FundsRule(),
            new ProjectListRule(),
            new RateInTextRule(),
            new GradeStatementRule(),
            new ScoreStatementRule(),
            new ProjectScoreRule(),
            new ProjectFundsRule(),
            new IndicatorTextRule(),
            new TargetWordsRule(),
            new IndicatorScoreTextRule(),
            new SatisfactionRule(),
            new ScoreSumRule());

    private EvaluationRules() {}
}
