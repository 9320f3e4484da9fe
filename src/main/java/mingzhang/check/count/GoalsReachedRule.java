package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-direction} of goals that are said to be reached, or not, against their numbers: 完成率102%，未完成目标, and
 * 目标：培训15期。完成情况：培训13期，各项目标均已完成. {@code prose-unit} where the same number of the same thing has two units.
 */
final class GoalsReachedRule implements TextRule {
    private static final Pattern RATE = Pattern.compile(
            "(?<rate>(?:完成|达成|实现)率(?:为|达|达到|是)?\\s?(?<percent>\\d{1,3}(?:\\.\\d{1,4})?)\\s?[%％])[，,](?<said>[^，。；\\d]{0,4}(?:(?<not>未(?:能)?(?:完成|达到|达成|实现)|没有完成)|(?<over>超额完成|超过|超出))[^，。；\\d]{0,6}(?:目标|任务|计划|指标))");
    private static final Pattern GOALS = Pattern.compile(
            "(?:目标|计划|任务)(?:任务)?[:：](?<goal>[^\\n]{4,300}?)(?:实际|年度)?(?:完成|实现)情况[:：](?<done>[^\\n]{4,300}?(?<all>(?:各项|全部|所有|年度)?(?:绩效)?(?:目标|任务|指标)(?:均|全部|已)*(?:均已|全部|已全部|均)(?:完成|实现|达成)))");
    private static final Pattern THING = Pattern.compile(
            "(?<![\\d.,])(?<number>\\d[\\d,]{0,11}(?:\\.\\d{1,4})?)\\s?(?<thing>[^，。；、：\\d（）()\\s%％]{1,12})");
    private static final Pattern MEASURED = Pattern.compile(
            "(?<lead>[\\u4e00-\\u9fa5]{4})(?<number>\\d[\\d,]{1,11}(?:\\.\\d{1,4})?)\\s?(?<unit>平方公里|平方米|公里|千米|米|公顷|万亩|亩|万吨|吨|公斤|千克)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        if (words.contains("率")) {
            checkRates(text, report);
        }
        if (words.contains("完成情况")) {
            checkGoals(text, report);
        }
        checkUnits(text, report);
    }

    private static void checkRates(ReportText text, Consumer<Deviation> report) {
        Matcher rate = RATE.matcher(text.words());
        while (rate.find()) {
            int order = Spread.number(rate.group("percent")).compareTo(HUNDRED);
            if (rate.group("not") != null ? order >= 0 : order < 0) {
                direction(text, rate.start(), rate.group("rate"), rate.group("said"), report);
            }
        }
    }

    private static void checkGoals(ReportText text, Consumer<Deviation> report) {
        Matcher goals = GOALS.matcher(text.words());
        while (goals.find()) {
            Map<String, String> planned = new HashMap<>();
            THING.matcher(goals.group("goal"))
                    .results()
                    .forEach(thing -> planned.merge(thing.group(2), thing.group(1), (one, other) -> ""));
            Matcher done = THING.matcher(goals.group("done"));
            while (done.find()) {
                String goal = planned.getOrDefault(done.group("thing"), "");
                boolean isMissed =
                        !goal.isEmpty() && Spread.number(done.group("number")).compareTo(Spread.number(goal)) < 0;
                if (isMissed) {
                    direction(
                            text,
                            goals.start("done") + done.start(),
                            goal + "→" + done.group(),
                            goals.group("all"),
                            report);
                }
            }
        }
    }

    private static void checkUnits(ReportText text, Consumer<Deviation> report) {
        Map<String, MatchResult> known = new HashMap<>();
        Matcher measured = MEASURED.matcher(text.words());
        while (measured.find()) {
            MatchResult before =
                    known.putIfAbsent(measured.group("lead") + measured.group("number"), measured.toMatchResult());
            if (before != null && !before.group(3).equals(measured.group("unit"))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-unit.thing",
                                text.prose().at(measured.start("number")),
                                measured.group(),
                                before.group(),
                                text.prose().at(before.start()).line())));
            }
        }
    }

    private static void direction(ReportText text, int place, String numbers, String said, Consumer<Deviation> report) {
        report.accept(Deviation.in(
                text, Finding.warning("prose-direction", text.prose().at(place), numbers, said)));
    }
}
