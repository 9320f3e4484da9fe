package mingzhang.check.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Wordings;

/**
 * The reasons of a row that a form has for all of its indicators together. One of them leaves an indicator out if each
 * speaks, by its words, of another indicator that lost points, and none of this one.
 */
final class SharedReasons {
    private static final Pattern END = Pattern.compile("[。；;\\n]");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5]{2}");
    private static final int SHORTEST = 5;

    /** Pairs of characters that say nothing of an indicator: 及时 of 及时率, 完成 of 完成率. */
    private static final Set<String> GENERAL = Set.of(
            "及时", "时率", "完成", "成率", "目标", "指标", "情况", "项目", "工作", "年度", "数量", "人数", "次数", "实际", "达标", "标率", "合格", "格率",
            "支出");

    private final List<Set<String>> statements;

    /** The texts of the row. */
    SharedReasons(List<String> texts) {
        statements = texts.stream()
                .flatMap(text -> Stream.of(END.split(text)))
                .map(Wordings::plain)
                .filter(statement -> statement.length() >= SHORTEST)
                .map(SharedReasons::pairs)
                .toList();
    }

    /** Whether every reason is that of another of the indicators that lost points. */
    boolean leaveOut(Indicator indicator, List<Indicator> lost) {
        return !statements.isEmpty()
                && statements.stream()
                        .allMatch(statement -> !speaksOf(statement, indicator)
                                && lost.stream().anyMatch(other -> speaksOf(statement, other)));
    }

    private static boolean speaksOf(Set<String> statement, Indicator indicator) {
        return pairs(Wordings.plain(indicator.name())).stream().anyMatch(statement::contains);
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index + 2 <= words.length(); index++) {
            String pair = words.substring(index, index + 2);
            if (HAN.matcher(pair).matches() && !GENERAL.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
