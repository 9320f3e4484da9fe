package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;

/**
 * Reads tables whose rows are named figures and whose columns are stages of the budget, of this year and the one before,
 * like the 基础数据表; heads may come again further down. Numbers of people stand below their heads.
 */
final class LabelledTable {
    private static final Pattern THREE_PUBLIC = Pattern.compile("三公.{0,40}表");

    private final TableRun run;
    private final Table table;
    private final Vocabulary vocabulary;
    private final boolean isThreePublic;
    private Map<Integer, Bases.Column> columns = Map.of();
    private Map<Integer, String> changes = Map.of();
    private int width = 0;
    private Optional<Concept> whole = Optional.empty();

    private LabelledTable(TableRun run, Vocabulary vocabulary) {
        this.run = run;
        this.table = run.table();
        this.vocabulary = vocabulary;
        this.isThreePublic = THREE_PUBLIC.matcher(Names.plain(run.title())).find();
    }

    static void read(TableRun run, Vocabulary vocabulary) {
        LabelledTable labelled = new LabelledTable(run, vocabulary);
        for (int row = 0; row < run.table().rows().size(); row++) {
            if (!labelled.readHeads(row) && !labelled.readCounts(row)) {
                labelled.readRow(row);
            }
        }
    }

    /** 增减额 or 增减率, as a head calls the change against the year before. */
    private static Optional<String> change(String word) {
        String plain = word.replace("、", "");
        return plain.matches("(?:比上年|同比)?增减(?:变化|变动)?(?:额|金额|数)(?:（.*）)?")
                ? Optional.of("增减额")
                : plain.matches("(?:比上年|同比)?增减(?:变化|变动)?(?:率|幅度|比例|比率|%)(?:（.*）)?")
                        ? Optional.of("增减率")
                        : Optional.empty();
    }

    private boolean readHeads(int row) {
        List<Cell> cells = table.rows().get(row);
        Map<Integer, Bases.Column> found = new TreeMap<>();
        Map<Integer, String> moved = new TreeMap<>();
        for (int column = 1; column < cells.size(); column++) {
            int at = column;
            String word = Names.plain(cells.get(column).text());
            Optional<Bases.Column> stage = word.length() < 16 && !word.matches(".*\\d$")
                    ? Bases.of(
                            isThreePublic && word.equals("预算数") ? "全年预算数" : word,
                            run.draft().year())
                    : Optional.empty();
            change(word).ifPresent(key -> moved.put(at, key));
            if (stage.isPresent() && !found.containsValue(stage.get())) {
                found.put(column, stage.get());
            }
        }
        boolean isHeads = !found.isEmpty()
                && run.own(row).stream()
                        .noneMatch(cell -> Characters.number(cell.text()).isPresent());
        if (isHeads) {
            columns = found;
            changes = found.values().stream().anyMatch(stage -> stage.yearsBefore() == 1) ? moved : Map.of();
            width = cells.size();
            whole = Optional.empty();
            run.understand(row);
        }
        return isHeads;
    }

    /** 编制数 | 实际在职人数 | 控制率, with the numbers in the row below. */
    private boolean readCounts(int row) {
        List<Cell> cells = table.rows().get(row);
        List<Integer> known = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            if (count(cells.get(column)).isPresent() && cells.get(column).beginsAt(row, column)) {
                known.add(column);
            }
        }
        boolean hasRowBelow =
                row + 1 < table.rows().size() && table.rows().get(row + 1).size() == cells.size();
        if (known.size() < 2 || !hasRowBelow) {
            return false;
        }
        run.understand(row);
        for (int column : known) {
            Spot spot = Spot.of(count(cells.get(column)).orElseThrow());
            if (run.place(table.cell(row + 1, column), row + 1, spot, Basis.OUTTURN)) {
                run.understand(row + 1);
            }
        }
        return true;
    }

    private Optional<Concept> count(Cell cell) {
        for (String name : Names.readings(cell.text())) {
            Optional<Concept> concept = name.equals("控制率")
                    ? vocabulary.taxonomy().concept("人员.控制率")
                    : vocabulary
                            .count(name)
                            .filter(found -> found.lineage().get(0).key().equals("人员"));
            if (concept.isPresent()) {
                return concept;
            }
        }
        return Optional.empty();
    }

    private void readRow(int row) {
        if (columns.isEmpty() || table.rows().get(row).size() != width) {
            return;
        }
        int firstValue = columns.keySet().iterator().next();
        String label = "";
        for (int column = 0; column < firstValue; column++) {
            String word = Names.withoutNumber(table.cell(row, column).text());
            label = word.isEmpty() || word.matches("\\d+") ? label : word;
        }
        String name = Names.withoutNumber(label.replaceFirst("^其中[:：]?", "")).replaceAll("(?<!境)（.*）$|[:：]$", "");
        Optional<Concept> concept = concept(name);
        boolean isPlaced = false;
        for (Map.Entry<Integer, Bases.Column> column : columns.entrySet()) {
            isPlaced |= concept.isPresent() && place(row, column.getKey(), column.getValue(), concept.get());
        }
        for (Map.Entry<Integer, String> change : changes.entrySet()) {
            concept.flatMap(known -> Spot.of(known).child(change.getValue()))
                    .ifPresent(spot -> run.place(table.cell(row, change.getKey()), row, spot, Basis.OUTTURN));
        }
        boolean isEmpty = columns.keySet().stream()
                .allMatch(column -> table.cell(row, column).plain().matches("[-—－/]*"));
        if (isPlaced || isEmpty) {
            run.understand(row);
        }
    }

    private boolean place(int row, int column, Bases.Column stage, Concept concept) {
        if (stage.yearsBefore() == 0) {
            return run.place(table.cell(row, column), row, Spot.of(concept), stage.basis());
        }
        Cell cell = table.cell(row, column);
        Optional<String> number = Characters.number(cell.text());
        if (number.isEmpty() || cell.row() != row) {
            return false;
        }
        Address before = new Address(concept, List.of(), run.draft().year() - 1, stage.basis());
        run.placeAt(cell, row, before, number.get());
        return true;
    }

    /** The figure of a row: a part of the row that is not indented, or a full name, which parts may follow. */
    private Optional<Concept> concept(String name) {
        String joined = name.replaceAll("[、，]", "");
        Optional<Concept> part = whole.flatMap(concept -> inner(concept, name).or(() -> inner(concept, joined)));
        if (part.isPresent()) {
            return part;
        }
        boolean isTotal = isThreePublic && name.matches("(?:支出)?(?:合计|总计)");
        Optional<Concept> named = vocabulary
                .named(isTotal ? "三公经费" : name)
                .or(() -> vocabulary.part(vocabulary.concept("支出.基本支出"), name))
                .or(() -> vocabulary.part(vocabulary.concept("财政拨款收支总计"), name))
                .or(() -> isThreePublic ? vocabulary.count(name) : Optional.empty());
        named.ifPresent(concept -> whole = Optional.of(concept));
        return named;
    }

    private Optional<Concept> inner(Concept outer, String name) {
        Optional<Concept> below = vocabulary.part(outer, name);
        if (below.isEmpty() && outer.path().equals("支出.项目支出")) {
            return vocabulary.concept("支出.项目支出分类").child(name);
        }
        return below.filter(concept -> concept.lists().isEmpty());
    }
}
