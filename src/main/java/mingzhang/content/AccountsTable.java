package mingzhang.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingzhang.content.Form.NumberStyle;
import mingzhang.content.Node.Entry;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * One table of the set of final accounts as a form prints it: an entry of 表.目录, completed by 表.设置.
 *
 * @param id 表, the stable name: T_TOTAL, T_INCOME …
 * @param title 标题; the table's own if empty
 * @param label 编号, what stands at its upper right: 公开01表; empty if nothing does
 * @param note 注, the words below it; the table's own if empty
 * @param layout how it is laid out
 * @param numbers the unit and style of its amounts
 * @param position where the form lists it
 */
public record AccountsTable(
        String id,
        Optional<String> title,
        String label,
        Optional<String> note,
        Layout layout,
        NumberStyle numbers,
        Position position) {

    /**
     * How a table is laid out.
     *
     * @param hasHead 抬头, whether 部门：or 单位： with its name stands above it
     * @param isTotalLast 合计 最后, whether the row of totals is the last one; else it is the first
     * @param isNumbered 行次, whether rows or columns are numbered (行次, 栏次)
     * @param hasAllCodes 科目 全部, whether all codes of the year are listed where the official table lists them
     * @param codeCells 编码栏, over how many cells the head 科目编码 stands: 1 or 3
     * @param isPaired 三公 逐项, whether budget and outturn stand side by side for each item; else one behind the other
     * @param lanes 栏数, beside each other in the table by economic codes: 2 or 3
     * @param hasBudgets 预算, whether columns of budgets are added
     * @param economicCodes 经济科目, the classes and items that the table by economic codes lists even if nothing was
     *     spent on them; all of the year if empty
     * @param hasBalances 收支, whether general public budget or state capital has columns of income and balances too
     * @param isWide 横排, whether it is printed on a landscape page; empty if its columns decide
     */
    public record Layout(
            boolean hasHead,
            boolean isTotalLast,
            boolean isNumbered,
            boolean hasAllCodes,
            int codeCells,
            boolean isPaired,
            int lanes,
            boolean hasBudgets,
            List<String> economicCodes,
            boolean hasBalances,
            Optional<Boolean> isWide) {}

    /** A table outside any set: as the form prints numbers, without label and head. */
    static AccountsTable usual(NumberStyle numbers) {
        Node settings = new Node.Mapping(List.of(), Position.of(""));
        return read(settings, numbers, 1, new Findings());
    }

    /** Reads 表: the tables in their order. */
    static List<AccountsTable> readAll(Node node, NumberStyle numbers, Findings findings) {
        Fields fields = new Fields(node, findings);
        List<Entry> settings = fields.any("设置").map(Node::entries).orElse(List.of());
        List<AccountsTable> tables = new ArrayList<>();
        for (Node entry : fields.list("目录")) {
            tables.add(read(completed(entry, settings), numbers, tables.size() + 1, findings));
        }
        fields.reportRest();
        return tables;
    }

    /** An entry with the settings that it does not make itself; a single word is the entry's table. */
    private static Node completed(Node entry, List<Entry> settings) {
        List<Entry> all = new ArrayList<>(
                entry instanceof Node.Scalar ? List.of(new Entry("表", entry.position(), entry)) : entry.entries());
        settings.stream()
                .filter(setting -> all.stream().noneMatch(own -> own.key().equals(setting.key())))
                .forEach(all::add);
        return entry instanceof Node.Sequence ? entry : new Node.Mapping(all, entry.position());
    }

    private static AccountsTable read(Node node, NumberStyle usual, int number, Findings findings) {
        Fields fields = new Fields(node, findings);
        AccountsTable table = new AccountsTable(
                fields.text("表").orElse(""),
                fields.text("标题"),
                fields.text("编号").map(label -> numbered(label, number)).orElse(""),
                fields.text("注"),
                layout(fields),
                new NumberStyle(
                        fields.wholeNumber("小数").or(usual::decimals),
                        fields.text("千分位").map("是"::equals).orElse(usual.isGrouped()),
                        usual.proseUnit(),
                        fields.text("金额单位").or(usual::tableUnit)),
                node.position());
        fields.reportRest();
        return table;
    }

    private static Layout layout(Fields fields) {
        return new Layout(
                is(fields, "抬头", "是"),
                is(fields, "合计", "最后"),
                is(fields, "行次", "是"),
                is(fields, "科目", "全部"),
                fields.wholeNumber("编码栏").orElse(1),
                is(fields, "三公", "逐项"),
                fields.wholeNumber("栏数").orElse(3),
                is(fields, "预算", "是"),
                fields.scalars("经济科目").stream().map(Node.Scalar::text).toList(),
                is(fields, "收支", "是"),
                fields.text("横排").map("是"::equals));
    }

    private static boolean is(Fields fields, String key, String value) {
        return fields.text(key).filter(value::equals).isPresent();
    }

    /** 公开01表 for the first table becomes 公开07表 for the seventh; a label without the number 1 stays. */
    private static String numbered(String first, int number) {
        String twoDigits = String.format(Locale.ROOT, "%02d", number);
        return first.replaceFirst("01", twoDigits).replaceFirst("(?<!\\d)1(?!\\d)", "" + number);
    }
}
