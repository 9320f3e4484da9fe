package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Measure;
import mingzhang.recognition.ReportFigures.Words;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;

/** A table while it is being read: which of its cells and rows were understood. */
final class TableRun {
    private static final int FEWEST_LETTERS = 7;

    private final Table table;
    private final String title;
    private final Measure money;
    private final Draft draft;
    private final Set<Cell> used = new HashSet<>();
    private final Set<Integer> understood = new TreeSet<>();
    private final List<Table> remnants = new ArrayList<>();

    /**
     * A table to read.
     *
     * @param title the lines before it: its name, its unit
     * @param money the unit of its amounts
     */
    TableRun(Table table, String title, Measure money, Draft draft) {
        this.table = table;
        this.title = title;
        this.money = money;
        this.draft = draft;
    }

    Table table() {
        return table;
    }

    String title() {
        return title;
    }

    Draft draft() {
        return draft;
    }

    /** A row's cells that begin in it, each once. */
    List<Cell> own(int row) {
        List<Cell> cells = table.rows().get(row);
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(column -> cells.get(column).beginsAt(row, column))
                .mapToObj(cells::get)
                .toList();
    }

    /** Marks a row as understood: what stands in it is in the draft, or is no figure. */
    void understand(int row) {
        understood.add(row);
    }

    /** Marks a number as no figure: a code, the number of a line. */
    void use(Cell cell) {
        used.add(cell);
    }

    /** Takes the number of a cell in; false if the cell has none, or reaches over from a row before. */
    boolean place(Cell cell, int row, Spot spot, Basis basis) {
        Measure measure = spot.concept().measure();
        if (measure.kind() == Measure.Kind.TEXT) {
            return placeText(cell, row, spot);
        }
        Optional<String> number = number(cell, measure);
        if (cell.row() != row || number.isEmpty()) {
            return false;
        }
        draft.place(
                spot.at(draft.year(), basis),
                number.get(),
                measure.kind() == Measure.Kind.MONEY ? money : measure,
                new Origin(table.place(row), Table.line(table.rows().get(row))));
        used.add(cell);
        return true;
    }

    /** Takes an amount of money in at an address of its own. */
    void placeAt(Cell cell, int row, Address address, String number) {
        draft.place(address, number, money, new Origin(table.place(row), Table.line(own(row))));
        used.add(cell);
    }

    private Optional<String> number(Cell cell, Measure measure) {
        return switch (measure.kind()) {
            case MONEY -> Characters.number(cell.text(), money.unit());
            case PERCENT -> Characters.number(cell.text(), "%");
            case SCORE -> Characters.number(cell.text(), "分");
            case COUNT -> Characters.number(cell.text(), "人", "名", "个", "辆", "台", "套", measure.unit());
            default -> Optional.empty();
        };
    }

    private boolean placeText(Cell cell, int row, Spot spot) {
        String text =
                cell.text().replaceAll("[\\s\\u3000]*\\n[\\s\\u3000]*", " ").strip();
        if (text.isEmpty()) {
            return false;
        }
        draft.place(
                spot.at(draft.year(), Basis.OUTTURN),
                text,
                spot.concept().measure(),
                new Origin(table.place(row), Table.line(table.rows().get(row))));
        used.add(cell);
        return true;
    }

    /** How many of its cells are numbers that nothing was made of. */
    int unusedNumbers() {
        int count = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            count += unusedNumbers(row);
        }
        return count;
    }

    private int unusedNumbers(int row) {
        return (int) own(row).stream()
                .filter(cell -> !used.contains(cell)
                        && Characters.number(cell.text(), "%").isPresent())
                .count();
    }

    /** The rows that were not understood or have numbers left, as lines. */
    List<String> left() {
        return java.util.stream.IntStream.range(0, table.rows().size())
                .filter(row -> !understood.contains(row) || unusedNumbers(row) > 0)
                .mapToObj(row -> Table.line(own(row)))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What is left of a table that was read, as tables: rows with numbers that were not understood, below the heads above them. */
    List<Table> leftTables() {
        Map<Integer, List<Integer>> below = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int head = !understood.contains(row) && hasNumber(row) ? headAbove(row) : -1;
            if (head >= 0) {
                below.computeIfAbsent(head, key -> new ArrayList<>(List.of(key)))
                        .add(row);
            }
        }
        return below.values().stream().map(this::rows).toList();
    }

    private Table rows(List<Integer> rows) {
        return new Table(
                rows.stream().map(table.rows()::get).toList(),
                table.place(rows.get(0)),
                rows.stream().map(table.lines()::get).toList());
    }

    /** The row right above without numbers, or further up one of as many cells; -1 if there is none. */
    private int headAbove(int row) {
        for (int above = row - 1; above >= 0; above--) {
            boolean isOfOneWidth = above == row - 1
                    || table.rows().get(above).size() == table.rows().get(row).size();
            if (!hasNumber(above)) {
                return isOfOneWidth ? above : -1;
            }
        }
        return -1;
    }

    private boolean hasNumber(int row) {
        return own(row).stream()
                .anyMatch(cell -> Characters.number(cell.text(), "%").isPresent());
    }

    /** The cells of which nothing was made and that hold words enough for a sentence. */
    List<Words> leftWords() {
        List<Words> left = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String label = "";
            for (Cell cell : own(row)) {
                if (!used.contains(cell) && cell.plain().length() >= FEWEST_LETTERS) {
                    left.add(new Words(label, cell.text(), table.place(row)));
                }
                label = label.isEmpty() ? cell.plain() : label;
            }
        }
        return left;
    }

    /** Keeps rows with their head that no figure is for; they are read as a table typed in a text. */
    void leave(Table rows) {
        remnants.add(rows);
    }

    /** Rows with their heads that no figure is for. */
    List<Table> remnants() {
        return List.copyOf(remnants);
    }

    /** Whether anything of it was placed. */
    boolean isRecognised() {
        return !used.isEmpty();
    }
}
