package mingzhang.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Characters;

/** What a form says of a whole group of indicators: the weight behind its name, 产出指标（50分）, and rows 小计 below. */
final class GroupTotals {
    private static final Pattern WEIGHT = Pattern.compile("(.+?)（?(\\d{1,3}(?:\\.\\d{1,2})?)分）?");
    private static final Pattern SUBTOTAL = Pattern.compile("小计|分项小计|各项小计");

    private final TableRun run;
    private final Spot form;
    private final Map<String, Integer> begun = new LinkedHashMap<>();
    private final Map<String, Cell> weights = new HashMap<>();
    private boolean isAmongSubtotals = false;

    GroupTotals(TableRun run, Spot form) {
        this.run = run;
        this.form = form;
    }

    /** Takes the cell in which a group begins. */
    void begin(Cell cell, String group, int row) {
        if (cell.row() != row || cell.plain().isEmpty()) {
            return;
        }
        begun.merge(group, 1, Integer::sum);
        Matcher weight = WEIGHT.matcher(Names.plain(cell.text()));
        if (weight.matches()) {
            weights.put(group, new Cell(weight.group(2), row, cell.column()));
        }
    }

    /**
     * Reads a row 小计, or one that follows it, if it names a group; false if it is none.
     *
     * @param columns the keys of the columns
     */
    boolean read(int row, Map<Integer, String> columns) {
        List<Cell> words = run.own(row).stream()
                .filter(cell -> !cell.plain().isEmpty()
                        && Characters.number(cell.text(), "分").isEmpty())
                .toList();
        boolean isFirst =
                !words.isEmpty() && SUBTOTAL.matcher(words.get(0).plain()).matches();
        Optional<String> group = words.stream()
                .map(cell -> Names.plain(cell.text()))
                .filter(begun::containsKey)
                .findFirst();
        isAmongSubtotals = isFirst || isAmongSubtotals && group.isPresent() && words.size() == 1;
        if (!isAmongSubtotals || group.isEmpty()) {
            return false;
        }
        columns.forEach((column, key) -> {
            if (key.equals("分值") || key.equals("得分")) {
                place(group.get(), key, run.table().cell(row, column), row);
            }
        });
        run.understand(row);
        return true;
    }

    /** Places the weights behind the names of groups that begin only once. */
    void close() {
        weights.forEach((group, cell) -> {
            if (Integer.valueOf(1).equals(begun.get(group))) {
                place(group, "分值", cell, cell.row());
            }
        });
    }

    private void place(String group, String key, Cell cell, int row) {
        form.child("小结")
                .map(list -> list.row(run.draft().row(list.concept(), list.members(), group)))
                .flatMap(spot -> spot.child(key))
                .filter(spot -> run.draft()
                        .entry(spot.at(run.draft().year(), Basis.OUTTURN))
                        .isEmpty())
                .ifPresent(spot -> run.place(cell, row, spot, Basis.OUTTURN));
    }
}
