package mingzhang.check.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-table} of a list of tables that says which are empty (是否空表): a fund of which the text says that there is neither
 * income nor expenditure has an empty table.
 */
final class EmptyTableRule implements TextRule {
    private static final Pattern HEAD = Pattern.compile("是否(?:为)?空表");
    private static final Pattern FUND = Pattern.compile("政府性基金|国有资本经营");
    private static final String NONE = "(?:无|没有|未安排|未发生)[^，。；\\n]{0,6}%s[^，。；\\n]{0,30}";

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (TypedTable table : text.tables()) {
            List<Row> rows = table.rows();
            IntStream.range(1, rows.get(0).cells().size())
                    .filter(column -> HEAD.matcher(table.head(column)).find())
                    .forEach(column -> rows.forEach(row -> check(text, row, column, report)));
        }
    }

    private static void check(ReportText text, Row row, int column, Consumer<Deviation> report) {
        String name = String.join("", row.cells());
        Matcher fund = FUND.matcher(name);
        boolean isFull = column < row.cells().size() && row.cells().get(column).equals("否") && fund.find();
        if (isFull
                && Pattern.compile(NONE.formatted(fund.group()))
                        .matcher(text.prose().text())
                        .find()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "text-table.row",
                            text.prose().at(row.start()),
                            row.cells().get(Math.min(1, column - 1)),
                            "是否空表",
                            "否",
                            "是")));
        }
    }
}
