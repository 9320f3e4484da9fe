package mingzhang.check.amount;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about amounts, rates and levels in sentences. */
public final class AmountRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new ProseChangeRule(),
            new ListedChangeRule(),
            new NamedBaseRule(),
            new ProseShareRule(),
            new ShareBaseRule(),
            new ProseCompletionRule(),
            new ProseSumRule(),
            new ItemisedSumRule(),
            new EqualTotalsRule(),
            new ItemListRule(),
            new ThreePublicChangeRule(),
            new ThreePublicSumRule(),
            new GrandTotalRule(),
            new AverageRule(),
            new MoneyRateRule(),
            new ProseComparisonRule(),
            new EvenRule(),
            new ProseFigureRule(),
            new BasicBudgetRule(),
            new ProseTwiceRule(),
            new SwappedDigitsRule(),
            new PriorSumRule(),
            new EachAmountRule(),
            new LevelChangeRule(),
            new LevelDirectionRule(),
            new PriorRateRule(),
            new EquationRule(),
            new DifferenceRule(),
            new AdjustedBudgetRule(),
            new TwoYearsRule(),
            new PointsRule(),
            new BalanceRule(),
            new RemainderRule(),
            new MixedUnitRule(),
            new UnitSlipRule(),
            new ItemAmountRule(),
            new NilBaseRule(),
            new StandardAmountRule(),
            new PhraseRule(),
            new ListedShareRule(),
            new EachUnitRule(),
            new ItemTableRule(),
            new LastYearsLevelRule(),
            new NoFundRule(),
            new ReasonDirectionRule(),
            new NothingSaidRule(),
            new NilItemRule());

    private AmountRules() {}
}
