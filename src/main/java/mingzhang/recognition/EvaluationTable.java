package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;

/** Reads a 绩效自评表, of a unit as a whole or of a project: head, funds, goals, indicators, total. */
final class EvaluationTable {
    private static final Pattern PROJECT_LABEL = Pattern.compile("(?:项目|专项)(?:支出)?(?:资金)?名称[:：]?");
    private static final int LONGEST_TITLE = 50;
    private static final Pattern TITLE = Pattern.compile("绩效.*自评|自评表|绩效评价表");
    private static final Pattern OF_PROJECT = Pattern.compile("(?:项目|专项)(?:支出|资金)?(?:预算)?绩效|(?:项目|专项).{0,4}自评");
    private static final Pattern GOAL =
            Pattern.compile("(?:年初|年度)?(?:设定)?(?:预期)?(?:的)?(?:绩效)?目标(?:（.*）)?|(?:项目)?年度(?:预期)?目标|预期目标.*");
    private static final Pattern REACHED =
            Pattern.compile("(?:年度|全年)?(?:总体)?(?:目标)?实际完成情况(?:（.*）)?|(?:年度|全年)?(?:总体)?目标(?:实际)?完成情况(?:综述)?|具体完成情况");
    private static final Pattern GRADE = Pattern.compile("[（(]?(?:自评|评价|绩效)?等级[）)]?[:：]?(优|良|中|差|合格|不合格)|^(优|良|中|差)$");
    private static final Pattern BLANK_NAME = Pattern.compile("指标\\d*[:：]?|[…。.]+");
    private static final Pattern WEIGHT_IN_NAME = Pattern.compile("（\\d+(?:\\.\\d+)?分?）|\\d+(?:\\.\\d+)?分$");
    private static final Pattern WEIGHT_BEHIND =
            Pattern.compile("(.*[^（）()])[（(](\\d{1,2}(?:\\.\\d{1,2})?)分[）)]", Pattern.DOTALL);
    private static final Pattern OF_WEIGHT =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)[/／（](\\d{1,3}(?:\\.\\d{1,2})?)）?");

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final TableRun run;
    private final Table table;
    private final Spot form;
    private final GroupTotals groups;
    private Map<Integer, String> columns = Map.of();
    private int indicatorWidth = 0;
    private String first = "";
    private String second = "";

    private EvaluationTable(TableRun run, Spot form) {
        this.run = run;
        this.table = run.table();
        this.form = form;
        this.groups = new GroupTotals(run, form);
    }

    /** Whether the table has a head of indicators. */
    static boolean isOne(Table table) {
        return IntStream.range(0, table.rows().size())
                .anyMatch(row -> IndicatorColumns.of(table, row).isPresent());
    }

    static void read(TableRun run, Vocabulary vocabulary) {
        Optional<String> project = project(run.table()).or(() -> FormParts.projectOf(run.title()));
        Optional<String> title = title(run);
        boolean isOfProject = project.isPresent()
                || title.filter(line -> OF_PROJECT.matcher(line).find()).isPresent();
        if (!isOfProject) {
            new EvaluationTable(run, Spot.of(vocabulary.concept("绩效自评.整体"))).readRows();
            return;
        }
        Spot list = Spot.of(vocabulary.concept("绩效自评.项目"));
        String name = project.orElseGet(title::orElseThrow);
        Spot form = list.row(run.draft().newRow(list.concept(), List.of(), name));
        new EvaluationTable(run, form).readRows();
        if (project.isEmpty()) {
            run.draft().doubtAll(form, "原表没有写项目名称，这里写的是表名");
        }
    }

    /** The nearest line that names the table: in its first row, or before it. */
    private static Optional<String> title(TableRun run) {
        List<String> lines = new ArrayList<>(
                run.own(0).stream().map(cell -> Names.plain(cell.text())).toList());
        List<String> before = run.title().lines().map(Names::plain).toList();
        for (int index = before.size() - 1; index >= 0; index--) {
            lines.add(before.get(index));
        }
        return lines.stream()
                .filter(line ->
                        line.length() < LONGEST_TITLE && TITLE.matcher(line).find())
                .findFirst();
    }

    /** The name behind 项目名称; the first that is one. */
    static Optional<String> project(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row).stream().distinct().toList();
            for (int index = 0; index + 1 < cells.size(); index++) {
                String value =
                        cells.get(index + 1).text().replaceAll("\\s+", " ").strip();
                boolean isLabel = PROJECT_LABEL
                        .matcher(Names.plain(cells.get(index).text()))
                        .matches();
                if (isLabel && !value.isEmpty() && !Names.plain(value).endsWith("名称")) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private void readRows() {
        FundsBlock funds = new FundsBlock(run, form);
        FormHead head = new FormHead(run, form);
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<Map<Integer, String>> heads = IndicatorColumns.of(table, row);
            if (heads.isPresent()) {
                columns = new TreeMap<>(heads.get());
                indicatorWidth = table.rows().get(row).size();
                first = "";
                second = "";
                run.understand(row);
            } else if (isTotal(row)) {
                readTotal(row);
            } else if (!columns.isEmpty()) {
                if (!groups.read(row, columns)) {
                    readIndicator(row);
                }
            } else if (!funds.read(row) && !readGoals(row)) {
                head.read(row);
            }
        }
        funds.unknown().ifPresent(run::leave);
        groups.close();
    }

    private boolean readGoals(int row) {
        List<Cell> cells = table.rows().get(row);
        int expected = -1;
        int reached = -1;
        for (int column = cells.size() - 1; column >= 0; column--) {
            String word = Names.plain(cells.get(column).text());
            expected = GOAL.matcher(word).matches() && !word.matches("年度总?体?目标") ? column : expected;
            reached = reached < 0 && REACHED.matcher(word).matches() ? column : reached;
        }
        if (expected < 0 || reached <= expected || row + 1 >= table.rows().size()) {
            return false;
        }
        Spot goals = form.child("目标").orElseThrow();
        boolean isExpected = run.place(
                table.cell(row + 1, expected), row + 1, goals.child("预期").orElseThrow(), Basis.OUTTURN);
        boolean isReached = run.place(
                table.cell(row + 1, reached), row + 1, goals.child("实际").orElseThrow(), Basis.OUTTURN);
        run.understand(row);
        if (isExpected || isReached) {
            run.understand(row + 1);
        }
        return true;
    }

    private boolean isTotal(int row) {
        return !columns.isEmpty()
                && run.own(row).stream()
                        .filter(cell -> !cell.plain().isEmpty())
                        .findFirst()
                        .filter(cell -> cell.plain().matches("总分|合计|总计|总得分|总分值"))
                        .isPresent();
    }

    /** The sums of weights and scores: in the order of their columns if both are there, else below them. */
    private void readTotal(int row) {
        List<Cell> numbers = run.own(row).stream()
                .filter(cell -> Characters.number(cell.text(), "分").isPresent())
                .toList();
        List<String> keys = columns.values().stream()
                .filter(key -> key.equals("分值") || key.equals("得分"))
                .toList();
        if (!keys.isEmpty() && numbers.size() == keys.size()) {
            for (int index = 0; index < keys.size(); index++) {
                run.place(numbers.get(index), row, total(keys.get(index)), Basis.OUTTURN);
            }
        } else if (table.rows().get(row).size() == indicatorWidth) {
            columns.forEach((column, key) -> {
                if (keys.contains(key)) {
                    run.place(table.cell(row, column), row, total(key), Basis.OUTTURN);
                }
            });
        } else if (keys.contains("得分") && numbers.size() == 1 && !isFullMark(numbers.get(0))) {
            run.place(numbers.get(0), row, total("得分"), Basis.OUTTURN);
        }
        column(IndicatorColumns.SCORE_OF_WEIGHT)
                .ifPresent(column -> placeBoth(table.cell(row, column), row, total("得分"), total("分值")));
        for (Cell cell : run.own(row)) {
            Matcher grade = GRADE.matcher(cell.plain());
            if (grade.find()) {
                Spot spot = form.child("等级").orElseThrow();
                String word = grade.group(1) == null ? grade.group(2) : grade.group(1);
                run.place(new Cell(word, row, cell.column()), row, spot, Basis.OUTTURN);
            }
        }
        run.understand(row);
    }

    /** 总分 100 alone may be the sum of the weights. */
    private static boolean isFullMark(Cell cell) {
        return Characters.number(cell.text(), "分")
                .filter(number -> new BigDecimal(number).compareTo(FULL) == 0)
                .isPresent();
    }

    private Spot total(String key) {
        return form.child(key.equals("分值") ? "满分" : "总分").orElseThrow();
    }

    private void readIndicator(int row) {
        if (table.rows().get(row).size() != indicatorWidth) {
            return;
        }
        first = carried(row, "一级", first);
        int begun = row;
        column("一级").ifPresent(column -> groups.begin(table.cell(begun, column), first, begun));
        second = carried(row, "二级", second);
        String name = text(row, "三级");
        boolean isExecution = name.isEmpty() && (first + second).contains("执行率") || name.matches("预算(?:资金)?执行率|预算执行");
        if (isExecution) {
            readExecution(row);
            return;
        }
        if (BLANK_NAME.matcher(name).matches() && isBlankBehind(row)) {
            run.understand(row);
            return;
        }
        boolean isNameOfRow = columns.entrySet().stream()
                .filter(column -> column.getValue().equals("三级"))
                .anyMatch(column -> table.cell(row, column.getKey()).row() == row);
        if (name.isEmpty() || !isNameOfRow || isAcross(row)) {
            return;
        }
        Spot list = form.child("指标").orElseThrow();
        Matcher weighted = WEIGHT_BEHIND.matcher(name);
        boolean isWeighted = !columns.containsValue("分值") && weighted.matches();
        String plain = isWeighted ? weighted.group(1).strip() : name;
        Spot indicator = list.row(run.draft().newRow(list.concept(), list.members(), plain));
        if (isWeighted) {
            int at = column("三级").orElse(0);
            run.place(
                    new Cell(weighted.group(2), row, at),
                    row,
                    indicator.child("分值").orElseThrow(),
                    Basis.OUTTURN);
        }
        placeText(indicator, "一级", first, row);
        placeText(indicator, "二级", second, row);
        columns.forEach((column, key) -> {
            if (!List.of("一级", "二级", "三级").contains(key)) {
                placeField(indicator, key, table.cell(row, column), row);
            }
        });
        run.understand(row);
    }

    /** Whether a row of the template was left as it came: 指标2：, …… */
    private boolean isBlankBehind(int row) {
        return columns.entrySet().stream()
                .filter(column -> !List.of("一级", "二级", "三级").contains(column.getValue()))
                .allMatch(column -> table.cell(row, column.getKey()).plain().isEmpty());
    }

    /** Whether one cell reaches over the columns of name, target or result: a remark below the indicators. */
    private boolean isAcross(int row) {
        List<Cell> cells = columns.entrySet().stream()
                .filter(column -> List.of("三级", "指标值", "完成值").contains(column.getValue()))
                .map(column -> table.cell(row, column.getKey()))
                .toList();
        return cells.stream().distinct().count() < cells.size();
    }

    private Optional<Integer> column(String key) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void placeBoth(Cell cell, int row, Spot score, Spot weight) {
        Matcher both = OF_WEIGHT.matcher(cell.plain());
        if (both.matches()) {
            run.place(new Cell(both.group(1), row, cell.column()), row, score, Basis.OUTTURN);
            run.place(new Cell(both.group(2), row, cell.column()), row, weight, Basis.OUTTURN);
            run.use(cell);
        }
    }

    private void placeField(Spot indicator, String key, Cell cell, int row) {
        if (key.equals(IndicatorColumns.SCORE_OF_WEIGHT)) {
            placeBoth(
                    cell,
                    row,
                    indicator.child("得分").orElseThrow(),
                    indicator.child("分值").orElseThrow());
            return;
        }
        Spot spot = indicator.child(key).orElseThrow();
        boolean isNone = spot.concept().measure().isNumeric() && cell.plain().equals("无");
        if (isNone) {
            run.draft()
                    .place(
                            spot.at(run.draft().year(), Basis.OUTTURN),
                            "无",
                            spot.concept().measure(),
                            new Origin(table.place(row), Table.line(run.own(row))));
        } else {
            run.place(cell, row, spot, Basis.OUTTURN);
        }
    }

    /** A row of 预算执行率 among the indicators is the form's block of that name. */
    private void readExecution(int row) {
        Spot execution = form.child("预算执行").orElseThrow();
        columns.forEach((column, key) ->
                execution.child(key).ifPresent(spot -> run.place(table.cell(row, column), row, spot, Basis.OUTTURN)));
        columns.forEach((column, key) -> {
            if (key.equals("完成值")) {
                form.child("资金")
                        .flatMap(funds -> funds.child("执行率"))
                        .ifPresent(spot -> run.place(table.cell(row, column), row, spot, Basis.OUTTURN));
            }
        });
        run.understand(row);
    }

    private String carried(int row, String key, String former) {
        String text = WEIGHT_IN_NAME.matcher(Names.plain(text(row, key))).replaceAll("");
        return text.isEmpty() ? former : text;
    }

    private String text(int row, String key) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(key))
                .map(column -> table.cell(row, column.getKey()).text())
                .map(text ->
                        text.replaceAll("[\\s\\u3000]*\\n[\\s\\u3000]*", "").strip())
                .findFirst()
                .orElse("");
    }

    private void placeText(Spot indicator, String key, String text, int row) {
        indicator
                .child(key)
                .filter(spot -> !text.isEmpty())
                .ifPresent(spot -> run.draft()
                        .place(
                                spot.at(run.draft().year(), Basis.OUTTURN),
                                text,
                                spot.concept().measure(),
                                new Origin(table.place(row), text)));
    }
}
