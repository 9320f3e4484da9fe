package mingzhang.check.count;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about numbers of things and lists in texts. */
public final class CountRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new BracketSumRule(),
            new StaffCountRule(),
            new CountTwiceRule(),
            new ProseCountRule(),
            new ListedUnitsRule(),
            new AnnouncedListRule(),
            new ListedThingsRule(),
            new PartCountRule(),
            new DividedCountRule(),
            new VillageCountRule(),
            new NumberedAmountsRule(),
            new ListedProjectsRule(),
            new ProjectTableRule(),
            new GradeCountRule(),
            new PostsOfKindsRule(),
            new CountChangeRule(),
            new CountShareRule(),
            new CountRateRule(),
            new ProjectPlacesRule(),
            new SameClauseRule(),
            new ItemTwiceRule(),
            new ListNumberRule(),
            new ThingsLeftRule(),
            new CountLimitRule(),
            new GoalsReachedRule(),
            new TableReferenceRule());

    private CountRules() {}
}
