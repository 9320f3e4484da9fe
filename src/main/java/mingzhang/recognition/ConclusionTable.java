package mingzhang.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Table;

/** Reads a table of scores with one column of names: groups with 一、, indicators with 1., and the total. */
final class ConclusionTable {
    private static final Map<String, String> HEADS = Map.of(
            "评级分值", "分值",
            "分值", "分值",
            "标准分值", "分值",
            "自评得分", "得分",
            "得分", "得分",
            "得分比", "得分率",
            "得分率", "得分率",
            "综合评价", "评价",
            "扣分原因", "原因");
    private static final Pattern NAMES = Pattern.compile("评价指标|评价内容|指标|指标名称");
    private static final Pattern GROUP = Pattern.compile("^[一二三四五六七八九十]+、.*");
    private static final Pattern TOTAL = Pattern.compile("综合绩效|合计|总分|总计");

    private ConclusionTable() {}

    static boolean isOne(Table table) {
        return !table.rows().isEmpty() && !columns(table).isEmpty();
    }

    private static Map<Integer, String> columns(Table table) {
        Map<Integer, String> columns = new TreeMap<>();
        for (int column = 1; column < table.rows().get(0).size(); column++) {
            String key = HEADS.get(Names.plain(table.cell(0, column).text()));
            if (key != null) {
                columns.put(column, key);
            }
        }
        boolean isOne = NAMES.matcher(Names.plain(table.cell(0, 0).text())).matches()
                && columns.values().containsAll(List.of("分值", "得分"));
        return isOne ? columns : Map.of();
    }

    static void read(TableRun run, Vocabulary vocabulary) {
        Table table = run.table();
        Map<Integer, String> columns = columns(table);
        Spot form = Spot.of(vocabulary.concept("绩效自评.整体"));
        run.understand(0);
        String group = "";
        for (int row = 1; row < table.rows().size(); row++) {
            String name = table.cell(row, 0).text().replaceAll("\\s+", " ").strip();
            String plain = Names.plain(name);
            boolean isGroup = GROUP.matcher(plain).matches();
            group = isGroup ? Names.withoutNumber(name) : group;
            Optional<Spot> target = TOTAL.matcher(plain).matches()
                    ? Optional.of(form)
                    : plain.isEmpty() ? Optional.empty() : Optional.of(row(run, form, isGroup, name, group, row));
            if (target.isPresent()) {
                place(run, row, columns, target.get());
                run.understand(row);
            }
        }
    }

    private static Spot row(TableRun run, Spot form, boolean isGroup, String name, String group, int row) {
        Spot list = form.child(isGroup ? "小结" : "指标").orElseThrow();
        String shown = isGroup ? group : name.replaceFirst("^\\d+[.．、]\\s*", "");
        Spot indicator = list.row(run.draft().newRow(list.concept(), list.members(), shown));
        if (!isGroup && !group.isEmpty()) {
            Spot first = indicator.child("一级").orElseThrow();
            run.draft()
                    .place(
                            first.at(run.draft().year(), Basis.OUTTURN),
                            group,
                            first.concept().measure(),
                            new Origin(run.table().place(row), name));
        }
        return indicator;
    }

    private static void place(TableRun run, int row, Map<Integer, String> columns, Spot target) {
        boolean isTotal = target.concept().key().equals("整体");
        columns.forEach((column, key) -> {
            String name = !isTotal
                    ? key
                    : switch (key) {
                        case "分值" -> "满分";
                        case "得分" -> "总分";
                        case "评价" -> "等级";
                        default -> key;
                    };
            target.child(name).ifPresent(spot -> run.place(run.table().cell(row, column), row, spot, Basis.OUTTURN));
        });
    }
}
