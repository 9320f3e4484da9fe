package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** Reads the two tables of totals: income by source on the left, spending by 功能分类 on the right, sums and balances below. */
final class LaneTable {
    private static final Pattern LABEL = Pattern.compile("项目(?:（按.*）)?|支出功能分类|收入项目|支出项目");
    private static final Map<String, String> FUNDS = Map.of(
            "一般公共预算财政拨款", "一般公共预算支出",
            "政府性基金预算财政拨款", "政府性基金预算支出",
            "国有资本经营预算财政拨款", "国有资本经营预算支出");

    private final TableRun run;
    private final Table table;
    private final Heads heads;
    private final Vocabulary vocabulary;
    private final boolean isFiscal;

    private LaneTable(TableRun run, Heads heads, Vocabulary vocabulary) {
        this.run = run;
        this.table = run.table();
        this.heads = heads;
        this.vocabulary = vocabulary;
        this.isFiscal = heads.column(FUNDS::containsKey).isPresent()
                || Names.plain(run.title()).contains("财政拨款收入支出");
    }

    /** Whether it has two columns of labels, for income and for spending. */
    static boolean isOne(Heads heads, Table table) {
        List<Integer> labels = labels(heads, table);
        return labels.size() == 2
                && heads.path(labels.get(0)).contains("收入")
                && heads.path(labels.get(1)).contains("支出");
    }

    /** The first column of each head 项目. */
    private static List<Integer> labels(Heads heads, Table table) {
        List<Integer> labels = new ArrayList<>();
        for (int column : heads.columns(word -> LABEL.matcher(word).matches())) {
            boolean isSpanned = labels.contains(column - 1)
                    && heads.columns().get(column).equals(heads.columns().get(column - 1));
            if (!isSpanned) {
                labels.add(column);
            }
        }
        return labels;
    }

    static void read(TableRun run, Heads heads, Vocabulary vocabulary) {
        LaneTable lanes = new LaneTable(run, heads, vocabulary);
        List<Integer> labels = labels(heads, run.table());
        for (int row = 0; row < run.table().rows().size(); row++) {
            run.understand(row);
            if (row < heads.first() || Heads.isColumnNumbers(run.table().rows().get(row))) {
                run.own(row).forEach(run::use);
            } else {
                lanes.readIncome(row, labels.get(0), labels.get(1));
                lanes.readSpending(row, labels.get(1), run.table().width());
            }
        }
    }

    private String label(int row, int column) {
        return Names.withoutNumber(table.cell(row, column).text()).replaceAll("^其中[:：]", "");
    }

    private List<Integer> values(int label, int end) {
        List<Integer> values = new ArrayList<>();
        for (int column = label + 1; column < end; column++) {
            if (heads.columns().get(column).contains("行次")) {
                for (int row = 0; row < table.rows().size(); row++) {
                    run.use(table.cell(row, column));
                }
            } else if (!heads.columns().get(column).equals(heads.columns().get(label))) {
                values.add(column);
            }
        }
        return values;
    }

    private Basis basis(int column) {
        return Bases.of(heads.name(column), run.draft().year())
                .map(Bases.Column::basis)
                .orElse(Basis.OUTTURN);
    }

    private void readIncome(int row, int label, int end) {
        Optional<Concept> concept = income(row, label(row, label), label);
        for (int column : values(label, end)) {
            concept.ifPresent(found -> run.place(table.cell(row, column), row, Spot.of(found), basis(column)));
        }
    }

    private Optional<Concept> income(int row, String name, int label) {
        if (!isFiscal) {
            return switch (name) {
                case "本年收入合计" -> Optional.of(vocabulary.concept("收入"));
                case "总计", "收入总计" -> Optional.of(vocabulary.concept("收支总计"));
                case "财政拨款收入" -> Optional.of(vocabulary.concept("收入.财政拨款收入"));
                default ->
                    vocabulary
                            .part(vocabulary.concept("收入"), name)
                            .or(() -> vocabulary.part(vocabulary.concept("收支总计"), name));
            };
        }
        Concept total = vocabulary.concept("财政拨款收支总计");
        Concept opening = vocabulary.concept("财政拨款收支总计.年初财政拨款结转和结余");
        boolean isBelowOpening = false;
        for (int above = row - 1; above >= heads.first(); above--) {
            isBelowOpening |= label(above, label).startsWith("年初财政拨款结转");
        }
        return switch (name) {
            case "本年收入合计" -> Optional.of(vocabulary.concept("收入.财政拨款收入"));
            case "总计", "收入总计" -> Optional.of(total);
            case "年初财政拨款结转和结余" -> Optional.of(opening);
            default -> (isBelowOpening ? opening : vocabulary.concept("收入.财政拨款收入")).child(name);
        };
    }

    private void readSpending(int row, int label, int end) {
        String name = label(row, label);
        for (int column : values(label, end)) {
            Cell cell = table.cell(row, column);
            if (!name.isEmpty()) {
                spending(name, column).ifPresent(spot -> run.place(cell, row, spot, basis(column)));
            }
        }
    }

    private Optional<Spot> spending(String name, int column) {
        Optional<String> fund = Optional.of(heads.name(column)).filter(FUNDS::containsKey);
        if (!isFiscal) {
            return switch (name) {
                case "本年支出合计" -> Optional.of(Spot.of(vocabulary.concept("支出")));
                case "总计", "支出总计" -> Optional.of(Spot.of(vocabulary.concept("收支总计.支出总计")));
                case "结余分配", "年末结转和结余" -> Optional.of(Spot.of(vocabulary.concept("收支总计." + name)));
                default -> coded(vocabulary.concept("支出.功能分类"), name);
            };
        }
        return switch (name) {
            case "本年支出合计" ->
                Optional.of(Spot.of(vocabulary.concept(
                        "财政拨款支出" + fund.map(key -> "." + FUNDS.get(key)).orElse(""))));
            case "总计", "支出总计" -> fiscal("支出总计", fund);
            case "年末财政拨款结转和结余" -> fiscal(name, fund);
            default ->
                coded(vocabulary.concept("财政拨款支出.功能分类"), name)
                        .flatMap(row -> fund.isPresent() ? row.child(fund.get()) : Optional.of(row));
        };
    }

    private Optional<Spot> fiscal(String name, Optional<String> fund) {
        return Optional.of(Spot.of(vocabulary.concept(
                "财政拨款收支总计." + name + fund.map(key -> "." + key).orElse(""))));
    }

    private Optional<Spot> coded(Concept list, String name) {
        Optional<Classification> table = list.classification();
        return table.flatMap(codes -> Vocabulary.code(codes, name, run.draft()))
                .map(code -> Spot.of(list).row(run.draft().row(list, List.of(), code)));
    }
}
