package mingzhang.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** Reads a list of projects with their amounts: one row each below 项目名称 and the stages of the budget. */
final class ProjectTable {
    private static final Pattern RATE = Pattern.compile("(?:预算|资金)?(?:执行|支出|支付|使用)率");

    private ProjectTable() {}

    static boolean isOne(Heads heads, int year) {
        return heads.column(word -> word.equals("项目名称")).isPresent()
                && !columns(heads, year).isEmpty();
    }

    private static Map<Integer, String> columns(Heads heads, int year) {
        Map<Integer, String> columns = new TreeMap<>();
        for (int column = 0; column < heads.columns().size(); column++) {
            String name = heads.name(column).replaceAll("（(?:万元|元|%)）|^其中[:：]", "");
            int place = column;
            key(name, heads.path(column), year)
                    .filter(found -> !columns.containsValue(found))
                    .ifPresent(found -> columns.put(place, found));
        }
        takeOnlyBudget(heads, columns);
        boolean hasMoney =
                columns.values().stream().anyMatch(key -> Basis.named(key).isPresent());
        return hasMoney ? columns : Map.of();
    }

    /** The one budget of which the rate is taken is that of the whole year, even if its head says only 预算数. */
    private static void takeOnlyBudget(Heads heads, Map<Integer, String> columns) {
        boolean isOfRate = columns.containsValue("执行率") && !columns.containsValue(Basis.ADJUSTED_BUDGET.label());
        columns.replaceAll((column, key) -> isOfRate
                        && key.equals(Basis.INITIAL_BUDGET.label())
                        && heads.name(column).matches("预算(?:数|金额|资金)?(?:（.*）)?")
                ? Basis.ADJUSTED_BUDGET.label()
                : key);
    }

    private static Optional<String> key(String name, String path, int year) {
        if (RATE.matcher(name).matches()) {
            return Optional.of("执行率");
        }
        if (name.matches("财政拨款|其他资金|上年结转|上年结转资金|结余结转|用途|完成率")) {
            return Optional.of(name);
        }
        return Bases.of(path, year)
                .filter(stage -> stage.yearsBefore() == 0)
                .map(stage -> stage.basis().label());
    }

    static void read(TableRun run, Heads heads, Vocabulary vocabulary) {
        Table table = run.table();
        Concept list = vocabulary.concept("支出.项目支出");
        int names = heads.column(word -> word.equals("项目名称")).orElseThrow();
        Map<Integer, String> columns = columns(heads, run.draft().year());
        for (int row = 0; row < table.rows().size(); row++) {
            if (row < heads.first() || Heads.isColumnNumbers(table.rows().get(row))) {
                run.understand(row);
                continue;
            }
            String name = table.cell(row, names).text().replaceAll("\\s+", "").strip();
            boolean isTotal = Names.plain(table.cell(row, 0).text()).matches("合计|总计") || name.matches("合计|总计");
            if (table.rows().get(row).size() == heads.columns().size() && (isTotal || !name.isEmpty())) {
                Spot spot =
                        isTotal ? Spot.of(list) : Spot.of(list).row(run.draft().row(list, List.of(), name));
                place(run, row, columns, spot);
                useNumberOfRow(run, heads, row);
                run.understand(row);
            }
        }
        if (run.unusedNumbers() > 0) {
            run.leave(table);
        }
    }

    private static void useNumberOfRow(TableRun run, Heads heads, int row) {
        heads.column(word -> word.equals("序号"))
                .ifPresent(column -> run.use(run.table().cell(row, column)));
    }

    private static void place(TableRun run, int row, Map<Integer, String> columns, Spot spot) {
        columns.forEach((column, key) -> {
            Cell cell = run.table().cell(row, column);
            Optional<Basis> basis = Basis.named(key);
            if (basis.isPresent()) {
                run.place(cell, row, spot, basis.get());
            } else {
                spot.child(key).ifPresent(child -> run.place(cell, row, child, Basis.OUTTURN));
            }
        });
    }
}
