package mingzhang.check.table;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about tables typed in a text. */
public final class TableRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(
            new RateOfRowRule(),
            new CodeInTableRule(),
            new TypedTableRule(),
            new TypedTableRowRule(),
            new TypedShareRule(),
            new TableTextRule(),
            new TypedLevelsRule(),
            new TypedColumnsRule(),
            new RowTotalRule(),
            new EmptyTableRule());

    private TableRules() {}
}
