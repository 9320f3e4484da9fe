package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code prose-direction}: words that hold a result against its target contradict the two: 满意度91%，未达到85%的目标. */
final class TargetWordsRule implements TextRule {
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)\\s?";
    private static final String UNIT = "([%％]|个百分点|人次|人|户|个|家|场|次|件|公里|亩|万[\\u4e00-\\u9fa5]{1,3}|吨)";
    private static final String WORDS = "[，,]?(未达到?|没有达到|未完成|低于|达到了?|完成了?|高于|超过|超出)(?:了)?(?:年初|年度|预期|既定|原定|设定|计划)*";
    private static final List<Pattern> HELD = List.of(
            Pattern.compile(
                    NUMBER + UNIT + WORDS + "(?:目标值?)?的?\\s?≥?" + NUMBER + "\\2(?:以上)?的?(?:年初|年度|预期|绩效)*(?:目标|指标值|任务)"),
            Pattern.compile(NUMBER + UNIT + WORDS + "(?:目标值?|指标值)[（(]?[≥>＞]?\\s?" + NUMBER + "\\2(?!以下)"));
    private static final Pattern REVERSE =
            Pattern.compile("(?:失业率|差错率|投诉率|发生率|死亡率|违规率|成本|漏损率|下降率|能耗|排放|控制|不超过|以内|≤)[^，。；\\n]{0,12}$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        boolean mayHold = words.contains("目标") || words.contains("任务") || words.contains("指标值");
        if (mayHold) {
            HELD.forEach(pattern -> check(text, pattern.matcher(words), report));
        }
    }

    private static void check(ReportText text, Matcher held, Consumer<Deviation> report) {
        String words = text.prose().text();
        while (held.find()) {
            int order = new BigDecimal(held.group(1)).compareTo(new BigDecimal(held.group(4)));
            String word = held.group(3);
            boolean isMissed = word.matches("未.*|没有.*");
            boolean isBelow = word.equals("低于");
            boolean isAbove = word.matches("高于|超[过出]");
            boolean isReverse = REVERSE.matcher(words.substring(Math.max(0, held.start() - 20), held.start()))
                    .find();
            boolean isWrong = isMissed && order >= 0 && !isReverse
                    || isBelow && order >= 0
                    || isAbove && order <= 0
                    || word.startsWith("达到") && order < 0 && !isReverse;
            if (isWrong) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-direction.target",
                                text.prose().at(held.start(3)),
                                held.group(1) + held.group(2),
                                word,
                                held.group(4) + held.group(2))));
            }
        }
    }
}
