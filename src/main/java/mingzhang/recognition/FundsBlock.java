package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;

/** Reads the funds of a 自评表: rows of 资金总额 and its sources below 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
final class FundsBlock {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:年度|全年)?(?:财政|预算)?(?:资金)?总(?:金)?额|(?:年度|项目)?资金(?:合计|总计)|(?:金额)?(?:合计|总计)|预算数|年度预算总额|(?:部门|单位)?整体支出(?:总额|合计)?|(?:部门|单位|年度|本年)支出(?:总额|合计|总计)");
    private static final Pattern TASKS = Pattern.compile("(?:重点)?(?:工作)?任务名称|项目名称|(?:重点|主要)工作任务");
    private static final Pattern BUDGET = Pattern.compile("(?:全年|年度|调整)?预算数?[:：]?");
    private static final Pattern SPENT = Pattern.compile("(?:全年|实际)?执行数?[:：]?");
    private static final Pattern STATED = Pattern.compile("(?:其中[:：])?([^:：\\d]{4,20})[:：](-?[\\d,.]+)?(?:万元|元)?");
    private static final Map<String, String> EXECUTION = Map.ofEntries(
            Map.entry("分值", "分值"),
            Map.entry("权重", "分值"),
            Map.entry("执行率权重", "分值"),
            Map.entry("得分", "得分"),
            Map.entry("执行率得分", "得分"),
            Map.entry("执行率", "执行率"),
            Map.entry("预算执行率", "执行率"),
            Map.entry("执行进度", "执行率"),
            Map.entry("预算执行进度", "执行率"));
    private static final Map<String, Basis> STAGES = Map.of(
            "预算安排", Basis.ADJUSTED_BUDGET,
            "预算安排情况", Basis.ADJUSTED_BUDGET,
            "资金执行", Basis.OUTTURN,
            "资金执行情况", Basis.OUTTURN);
    private static final Pattern WEIGHT_IN_HEAD = Pattern.compile("得分（(\\d{1,3})分?[×xX]?执行率）");
    private static final Map<String, String> SOURCES = Map.of(
            "当年财政拨款", "当年财政拨款",
            "财政拨款", "当年财政拨款",
            "本年财政拨款", "当年财政拨款",
            "财政资金", "当年财政拨款",
            "上年结转资金", "上年结转资金",
            "上年结转", "上年结转资金",
            "上年结转结余资金", "上年结转资金",
            "其他资金", "其他资金");

    private static final int LONGEST_HEAD = 12;

    private final TableRun run;
    private final Table table;
    private final Spot form;
    private final Spot funds;
    private Map<Integer, String> columns = Map.of();
    private int width = 0;
    private int headRow = -1;
    private boolean isOfTasks = false;
    private final Map<Integer, Basis> labels = new HashMap<>();
    private final List<Integer> unknown = new ArrayList<>();

    FundsBlock(TableRun run, Spot form) {
        this.run = run;
        this.table = run.table();
        this.form = form;
        this.funds = form.child("资金").orElseThrow();
    }

    /**
     * Whether a row belongs to the block; then its figures are taken in. A list of tasks or projects with a total of its
     * own is not the funds, unless that total alone has a weight and a score.
     */
    boolean read(int row) {
        return readHeads(row)
                || (isLabelled(row) ? readLabelled(row) : readBelowHeads(row) || readLabelled(row))
                || readStated(row);
    }

    private boolean readHeads(int row) {
        Map<Integer, String> found = new TreeMap<>();
        List<Cell> cells = table.rows().get(row);
        boolean hasInitial =
                cells.stream().anyMatch(cell -> Names.plain(cell.text()).startsWith("年初预算"));
        for (int column = 0; column < cells.size(); column++) {
            String word = Names.plain(cells.get(column).text()).replaceAll("（[^（）]*）?$", "");
            Optional<String> key = Bases.of(word, run.draft().year())
                    .map(basis -> basis.basis().label())
                    .or(() -> Optional.ofNullable(STAGES.get(word)).map(Basis::label))
                    .or(() -> Optional.ofNullable(EXECUTION.get(word)));
            boolean isLabel = hasInitial && word.equals("年度预算数");
            if (key.isPresent() && !isLabel && !found.containsValue(key.get()) && word.length() < LONGEST_HEAD) {
                found.put(column, key.get());
            }
        }
        boolean isHeads = found.values().stream().anyMatch(Basis.labels().toList()::contains)
                && found.size() > 1
                && run.own(row).stream()
                        .noneMatch(cell -> Characters.number(cell.text()).isPresent());
        if (isHeads) {
            columns = found;
            width = cells.size();
            headRow = row;
            isOfTasks = cells.stream()
                    .anyMatch(cell -> TASKS.matcher(Names.plain(cell.text())).matches());
            unknown.clear();
            takeOnlyBudget(cells);
            readWeight(row);
            run.understand(row);
        }
        return isHeads;
    }

    /** The one budget of which the rate is taken is that of the whole year, even if its head says only 预算数. */
    private void takeOnlyBudget(List<Cell> cells) {
        boolean hasOthers = columns.containsValue(Basis.ADJUSTED_BUDGET.label()) || !columns.containsValue("执行率");
        columns.replaceAll((column, key) -> !hasOthers
                        && key.equals(Basis.INITIAL_BUDGET.label())
                        && Names.plain(cells.get(column).text()).matches("预算数(?:（A）)?")
                ? Basis.ADJUSTED_BUDGET.label()
                : key);
    }

    private void readWeight(int row) {
        for (Cell cell : run.own(row)) {
            Matcher weight = WEIGHT_IN_HEAD.matcher(Names.plain(cell.text()));
            if (weight.matches()) {
                placeExecution(new Cell(weight.group(1), row, cell.column()), row, "分值");
            }
        }
    }

    private boolean readBelowHeads(int row) {
        if (columns.isEmpty() || table.rows().get(row).size() != width) {
            return false;
        }
        int firstNumber = columns.keySet().iterator().next();
        boolean isOfTasks = this.isOfTasks && !isScored(row);
        Optional<Spot> spot = Optional.empty();
        boolean isTotal = false;
        boolean isNamed = false;
        for (int column = 0; column < firstNumber; column++) {
            String word = name(table.cell(row, column));
            Optional<Spot> former = spot;
            if (table.cell(row, column).row() == row && !word.isEmpty()) {
                isNamed = true;
                isTotal |= TOTAL.matcher(word).matches();
                Optional<Spot> named = TOTAL.matcher(word).matches() ? Optional.of(funds) : source(word);
                spot = isOfTasks ? Optional.empty() : named.or(() -> former);
            }
        }
        boolean isRightBelow = !isOfTasks && !isNamed && firstNumber > 0 && row == headRow + 1;
        if (spot.isEmpty() && !isRightBelow) {
            if (isNamed && columns.keySet().stream().anyMatch(column -> hasNumber(row, column))) {
                unknown.add(row);
            }
            return false;
        }
        Spot target = spot.orElse(funds);
        boolean isWhole = isTotal || isRightBelow;
        columns.forEach((column, key) -> place(table.cell(row, column), row, key, target, isWhole));
        run.understand(row);
        return true;
    }

    /** Whether a row has its weight and its score as budget execution. */
    private boolean isScored(int row) {
        return columns.entrySet().stream()
                        .filter(column -> column.getValue().equals("分值")
                                || column.getValue().equals("得分"))
                        .filter(column -> hasNumber(row, column.getKey()))
                        .count()
                == 2;
    }

    private boolean hasNumber(int row, int column) {
        return Characters.number(table.cell(row, column).text()).isPresent();
    }

    /** The rows of sources that the program has no figures for, below their heads; empty if there are none. */
    Optional<Table> unknown() {
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        int names = 0;
        while (names < width - 1 && !isNamedIn(names)) {
            names++;
        }
        List<Integer> rows = new ArrayList<>(List.of(headRow));
        rows.addAll(unknown);
        int from = names;
        return Optional.of(new Table(
                rows.stream()
                        .map(row -> table.rows().get(row).subList(from, width))
                        .toList(),
                table.place(headRow),
                rows.stream().map(table.lines()::get).toList()));
    }

    private boolean isNamedIn(int column) {
        return unknown.stream().noneMatch(row -> table.cell(row, column).plain().isEmpty());
    }

    private void place(Cell cell, int row, String key, Spot target, boolean isWhole) {
        Optional<Basis> basis = Basis.named(key);
        if (basis.isPresent()) {
            run.place(cell, row, target, basis.get());
        } else if (key.equals("执行率")) {
            target.child("执行率").ifPresent(spot -> run.place(cell, row, spot, Basis.OUTTURN));
        } else if (isWhole) {
            placeExecution(cell, row, key);
        }
    }

    private void placeExecution(Cell cell, int row, String key) {
        form.child("预算执行")
                .flatMap(execution -> execution.child(key))
                .ifPresent(spot -> run.place(cell, row, spot, Basis.OUTTURN));
    }

    private static String name(Cell cell) {
        return Names.plain(cell.text()).replaceAll("^其中[:：]?|[:：]$", "").replaceAll("^\\d?[.、]", "");
    }

    private Optional<Spot> source(String word) {
        return Optional.ofNullable(SOURCES.get(word)).flatMap(funds::child);
    }

    /** Whether a row names its own stages: 预算数：3 执行数：2.98. */
    private boolean isLabelled(int row) {
        return run.own(row).stream()
                        .map(cell -> Names.plain(cell.text()))
                        .filter(word -> BUDGET.matcher(word).matches()
                                || SPENT.matcher(word).matches())
                        .count()
                > 1;
    }

    /** 预算数：3 执行数：2.98, and below them the sources with the same columns. */
    private boolean readLabelled(int row) {
        List<Cell> cells = run.own(row);
        boolean isRead = false;
        for (int index = 0; index + 1 < cells.size(); index++) {
            String word = Names.plain(cells.get(index).text());
            Cell value = cells.get(index + 1);
            Optional<Basis> own = BUDGET.matcher(word).matches()
                    ? Optional.of(Basis.ADJUSTED_BUDGET)
                    : SPENT.matcher(word).matches() ? Optional.of(Basis.OUTTURN) : Optional.empty();
            own.ifPresent(basis -> labels.put(value.column(), basis));
            Optional<Basis> basis = Optional.ofNullable(labels.get(value.column()));
            Optional<Spot> spot = own.isPresent() ? Optional.of(funds) : source(name(cells.get(index)));
            if (basis.isPresent() && spot.isPresent()) {
                isRead |= run.place(value, row, spot.get(), basis.get());
            }
        }
        if (isRead && isLabelled(row) && table.rows().get(row).size() == width) {
            columns.forEach((column, key) -> {
                if (EXECUTION.containsValue(key)) {
                    place(table.cell(row, column), row, key, funds, true);
                }
            });
        }
        if (isRead) {
            run.understand(row);
        }
        return isRead;
    }

    /** 按支出性质分：85.22, 其中：基本支出：79.91 in one cell. */
    private boolean readStated(int row) {
        boolean isRead = false;
        for (Cell cell : run.own(row)) {
            Matcher matcher = STATED.matcher(cell.plain().replace('，', ','));
            Optional<Spot> spot = matcher.matches() ? nature(matcher.group(1)) : Optional.empty();
            if (spot.isPresent()) {
                isRead = true;
                if (matcher.group(2) != null) {
                    run.place(new Cell(matcher.group(2), row, cell.column()), row, spot.get(), Basis.OUTTURN);
                }
                run.use(cell);
            }
        }
        if (isRead) {
            run.understand(row);
        }
        return isRead;
    }

    private Optional<Spot> nature(String name) {
        Optional<Spot> income = funds.child("按收入性质");
        Optional<Spot> spending = funds.child("按支出性质");
        if (name.matches("按收入性质分?") || name.matches("按支出性质分?")) {
            return name.contains("收入") ? income : spending;
        }
        return income.flatMap(spot -> spot.child(name)).or(() -> spending.flatMap(spot -> spot.child(name)));
    }
}
