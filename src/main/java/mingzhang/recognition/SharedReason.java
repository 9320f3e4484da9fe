package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.target.Attainment;
import mingzhang.target.Attainment.Outcome;
import mingzhang.target.Direction;
import mingzhang.target.Statement;
import mingzhang.target.StatementReader;

/**
 * The one row of reasons below the indicators of a form that has no column for them: 偏差大或目标未完成原因分析. It is the reason of
 * the indicators that it names and of those that lost points by missing their targets.
 */
final class SharedReason {
    private static final Pattern LABEL =
            Pattern.compile("(?:偏差|未完成|扣分|目标未|未达标|绩效目标未)[^，。]{0,20}原因.{0,12}|.{0,8}偏差原因.{0,10}");
    private static final Set<String> KINDS = Set.of("数量", "质量", "时效", "成本", "满意度");
    private static final int SHORTEST_MENTION = 3;

    private record Row(Spot indicator, String name, String kind) {}

    private final TableRun run;
    private final List<Row> rows = new ArrayList<>();

    SharedReason(TableRun run) {
        this.run = run;
    }

    /** Keeps an indicator that has no reason of its own. */
    void add(Spot indicator, String name, String kind) {
        rows.add(new Row(indicator, Names.plain(name), Names.plain(kind).replace("指标", "")));
    }

    /** Whether a row is one of reasons; then they are taken in. */
    boolean read(int row) {
        List<Cell> cells =
                run.own(row).stream().filter(cell -> !cell.plain().isEmpty()).toList();
        boolean isOne = !rows.isEmpty()
                && cells.size() == 2
                && LABEL.matcher(Names.plain(cells.get(0).text())).matches();
        if (isOne) {
            Cell reason = cells.get(1);
            String words = Names.plain(reason.text());
            rows.stream()
                    .filter(each -> isNamed(each, words) || hasLost(each.indicator()) && !isMet(each.indicator()))
                    .flatMap(each -> each.indicator().child("原因").stream())
                    .forEach(spot -> run.place(reason, row, spot, Basis.OUTTURN));
            run.understand(row);
        }
        return isOne;
    }

    private boolean hasLost(Spot indicator) {
        Optional<BigDecimal> weight = number(indicator, "分值");
        Optional<BigDecimal> score = number(indicator, "得分");
        return weight.isPresent() && score.isPresent() && score.get().compareTo(weight.get()) < 0;
    }

    private boolean isMet(Spot indicator) {
        Statement target = StatementReader.read(words(indicator, "指标值"), "");
        Statement result = StatementReader.read(words(indicator, "完成值"), "");
        return Attainment.of(target, result, Direction.UNKNOWN).outcome() == Outcome.MET;
    }

    private String words(Spot indicator, String key) {
        Draft draft = run.draft();
        return indicator
                .child(key)
                .flatMap(spot -> draft.entry(spot.at(draft.year(), Basis.OUTTURN)))
                .map(Draft.Entry::typed)
                .orElse("");
    }

    private Optional<BigDecimal> number(Spot indicator, String key) {
        Draft draft = run.draft();
        return indicator
                .child(key)
                .flatMap(spot -> draft.entry(spot.at(draft.year(), Basis.OUTTURN)))
                .filter(Draft.Entry::isNumber)
                .map(entry -> new BigDecimal(entry.typed()));
    }

    private static boolean isNamed(Row row, String reason) {
        String name = row.name();
        if (KINDS.contains(row.kind()) && reason.contains(row.kind())) {
            return true;
        }
        for (int start = 0; start + SHORTEST_MENTION <= name.length(); start++) {
            String piece = name.substring(start, start + SHORTEST_MENTION);
            if (piece.matches("[\\u4e00-\\u9fa5]+") && reason.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
