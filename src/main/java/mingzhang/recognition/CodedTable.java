package mingzhang.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** Reads a table whose rows are codes of a classification, side by side or one below the other. */
final class CodedTable {
    private static final String CODE = "(?:支出)?(?:功能分类|经济分类)?科?目?编码|科目代码|(?:支出)?(?:功能|经济)(?:分类)?科目(?:编码|代码)";
    private static final String NAME = "科目名称|(?:功能|经济)分类(?:科目)?名称|名称|项目";

    private final TableRun run;
    private final Table table;
    private final Heads heads;
    private final CodedKind kind;
    private final Vocabulary vocabulary;

    private CodedTable(TableRun run, Heads heads, CodedKind kind, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.run = run;
        this.table = run.table();
        this.heads = heads;
        this.kind = kind;
    }

    /** Whether some column is headed as codes. */
    static boolean isOne(Heads heads) {
        return !codeColumns(heads).isEmpty();
    }

    private static List<Integer> codeColumns(Heads heads) {
        return heads.columns(word -> word.matches(CODE) || word.matches(".*科目编码"));
    }

    static void read(TableRun run, Heads heads, Vocabulary vocabulary) {
        CodedKind.of(run.title(), heads, vocabulary)
                .ifPresent(kind -> new CodedTable(run, heads, kind, vocabulary).readLanes());
    }

    private void readLanes() {
        for (int row = 0; row < heads.first(); row++) {
            run.own(row).forEach(run::use);
            run.understand(row);
        }
        List<Integer> codes = codeColumns(heads);
        for (int row = heads.first(); row < table.rows().size(); row++) {
            if (Heads.isColumnNumbers(table.rows().get(row))) {
                run.own(row).forEach(run::use);
                run.understand(row);
                continue;
            }
            for (int index = 0; index < codes.size(); index++) {
                boolean isFirstOfLane = index == 0 || codes.get(index) != codes.get(index - 1) + 1;
                if (isFirstOfLane) {
                    readLane(row, codes.get(index), codes);
                }
            }
        }
    }

    private void readLane(int row, int start, List<Integer> codes) {
        int end = start;
        while (codes.contains(end + 1)) {
            end++;
        }
        StringBuilder typed = new StringBuilder();
        for (int column = start; column <= end; column++) {
            Cell cell = table.cell(row, column);
            if (cell.beginsAt(row, column)) {
                typed.append(cell.plain());
            }
        }
        boolean hasName = heads.columns().size() > end + 1
                && heads.columns().get(Math.min(end + 1, heads.columns().size() - 1)).stream()
                        .anyMatch(word -> word.matches(NAME));
        String name = hasName ? table.cell(row, end + 1).text().strip() : "";
        Map<Integer, String> values = values(hasName ? end + 2 : end + 1, codes);
        String code = typed.toString();
        if (code.matches("\\d{3}(?:\\d\\d){0,2}")) {
            readRow(row, code, name, values);
            for (int column = start; column <= end; column++) {
                run.use(table.cell(row, column));
            }
        } else {
            readTotal(row, Names.plain(name.isEmpty() || code.matches("合计|总计") ? code : name), start, values);
        }
    }

    private Map<Integer, String> values(int from, List<Integer> codes) {
        Map<Integer, String> values = new TreeMap<>();
        for (int column = from; column < heads.columns().size() && !codes.contains(column); column++) {
            values.put(column, heads.path(column));
        }
        return values;
    }

    private void readRow(int row, String code, String name, Map<Integer, String> values) {
        Concept list = kind.list();
        Spot spot = Spot.of(list).row(run.draft().row(list, List.of(), code));
        Origin origin = new Origin(table.place(row), Table.line(table.rows().get(row)));
        run.draft().nameRow(spot.at(run.draft().year(), Basis.OUTTURN), name, origin);
        values.forEach((column, head) -> kind.cell(head, run.draft().year())
                .ifPresent(cell -> cell.key()
                        .map(key -> spot.child(key))
                        .orElse(Optional.of(spot))
                        .ifPresent(target -> run.place(table.cell(row, column), row, target, cell.basis()))));
        run.understand(row);
    }

    private void readTotal(int row, String label, int start, Map<Integer, String> values) {
        if (label.matches("合计|总计|本年.{2}合计")) {
            values.forEach((column, head) -> kind.cell(head, run.draft().year())
                    .flatMap(cell -> kind.total(cell, vocabulary).map(target -> Map.entry(target, cell.basis())))
                    .ifPresent(target ->
                            run.place(table.cell(row, column), row, Spot.of(target.getKey()), target.getValue())));
            run.understand(row);
        } else {
            readNamedTotals(row, start);
        }
    }

    /** 人员经费合计 and 公用经费合计 below the lanes of the 基本支出 table. */
    private void readNamedTotals(int row, int start) {
        List<Cell> cells = run.own(row);
        for (int index = 0; index + 1 < cells.size(); index++) {
            Cell value = cells.get(index + 1);
            Optional<Concept> part =
                    kind.part(Names.plain(cells.get(index).text()).replaceAll("合计$", ""));
            if (part.isPresent()
                    && cells.get(index).column() >= start
                    && run.place(value, row, Spot.of(part.get()), Basis.OUTTURN)) {
                run.understand(row);
            }
        }
        if (cells.stream().allMatch(cell -> cell.plain().isEmpty())) {
            run.understand(row);
        }
    }
}
