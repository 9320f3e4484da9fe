package mingzhang.check.wording;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about words: names, codes, signs, typing mistakes, what is left of a template or of another unit's report. */
public final class WordingRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new CopiedTextRule(),
            new PatternRule(),
            new DocumentNumberRule(),
            new TypoRule(),
            new DoubledClauseRule(),
            new DoubledWordRule(),
            new LookalikeRule(),
            new BracketRule(),
            new ItemUseRule(),
            new CharacterRule(),
            new HeadingRule(),
            new UnitNameRule(),
            new OtherUnitRule(),
            new OtherPlaceRule(),
            new CopiedUnitRule(),
            new CodeNameRule(),
            new OtherReporterRule(),
            new TwoNamesRule(),
            new RowNameRule(),
            new OtherCommitteeRule(),
            new GlossaryRule());

    private WordingRules() {}
}
