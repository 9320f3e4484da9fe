package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** The heads of a table of indicators: which column holds what. */
final class IndicatorColumns {
    private record Head(String key, Pattern words) {}

    /** One column for both: 15/15. */
    static final String SCORE_OF_WEIGHT = "得分/分值";

    private static final List<Head> HEADS = List.of(
            head("一级", "一级(?:指标)?(?:名称)?"),
            head("二级", "二级(?:指标)?(?:名称)?"),
            head("三级", "三级(?:指标)?(?:名称)?(?:（.*）)?|四级指标|指标名称|具体指标"),
            head("调整后指标值", "调整后?(?:的)?(?:年度)?指标值"),
            head("指标值", "(?:年度|预期|年初|全年|绩效)?(?:绩效)?(?:设定)?(?:指标|目标)值(?:（[A-Z]）)?|预期目标值|计划指标值"),
            head("完成值", "(?:单项指标)?(?:年度|全年|实际|年末|当年)*(?:完成|实际)(?:指标)?(?:值|情况)(?:（[A-Z]）)?|实际完成"),
            head("核实值", "核实值"),
            head("分值", "(?:评级|标准|指标|权重)?分值(?:（.*）)?|(?:指标)?权重(?:（.*）)?|分值权重"),
            head("得分", "(?:自评|实际|评价|单位自评|指标)?得分(?:（.*）)?|自评分"),
            head(SCORE_OF_WEIGHT, "(?:自评)?得分[/／]分值|(?:自评)?得分（分值）"),
            head("得分率", "得分[比率](?:（%）)?"),
            head("评价", "综合评价"),
            head("性质", "指标性质"),
            head("计量单位", "(?:计量|度量)单位"),
            head("评分标准", "(?:评分|计分|评价)(?:标准|规则|办法)(?:.*)"),
            head("原因", "(?!扣分(?:值|数|情况)?$)(?:偏差|未完成|扣分|偏离|差异|未达标|未达成).*|.*偏差原因.*|(?:情况)?说明"),
            head("备注", "备注"));

    private IndicatorColumns() {}

    private static Head head(String key, String words) {
        return new Head(key, Pattern.compile(words));
    }

    /**
     * The columns that the heads down to a row name: in that row, or one half in the row above it.
     *
     * @param row the row in which the names of indicators have their head
     */
    static Optional<Map<Integer, String>> of(Table table, int row) {
        List<Cell> cells = table.rows().get(row);
        Optional<Map<Integer, String>> own = of(cells);
        boolean hasHalf = own.isEmpty()
                && row > 0
                && table.rows().get(row - 1).size() == cells.size()
                && cells.stream().anyMatch(cell -> Names.plain(cell.text()).matches("三级(?:指标)?(?:名称)?"));
        if (!hasHalf) {
            return own;
        }
        List<Cell> both = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            boolean isBlank = cells.get(column).plain().isEmpty();
            both.add(isBlank ? table.cell(row - 1, column) : cells.get(column));
        }
        return of(both);
    }

    /** The columns of a row of heads by the key of what they hold; empty if it is no head of indicators. */
    private static Optional<Map<Integer, String>> of(List<Cell> row) {
        Map<Integer, String> keys = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Set<Cell> cells = new HashSet<>();
        for (int column = 0; column < row.size(); column++) {
            String word = Names.plain(row.get(column).text());
            Optional<String> key = cells.add(row.get(column)) ? key(word) : Optional.empty();
            if (key.isPresent() && seen.add(key.get())) {
                keys.put(column, key.get());
            }
        }
        List<String> needed = new ArrayList<>(List.of("三级"));
        boolean hasResult =
                keys.containsValue("完成值") || keys.containsValue("得分") || keys.containsValue(SCORE_OF_WEIGHT);
        return keys.values().containsAll(needed) && hasResult && keys.size() > 2 ? Optional.of(keys) : Optional.empty();
    }

    private static Optional<String> key(String word) {
        return HEADS.stream()
                .filter(head -> head.words().matcher(word).matches())
                .map(Head::key)
                .findFirst();
    }
}
