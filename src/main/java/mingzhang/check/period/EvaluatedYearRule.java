package mingzhang.check.period;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-year} of what was evaluated: 对2021年度2个项目开展绩效自评 beside 对2023年度项目支出开展绩效自评 in the report of 2023.
 */
final class EvaluatedYearRule implements TextRule {
    private static final Pattern EVALUATED = Pattern.compile(
            "(?:组织|我单位|本部门|本单位|我局|，|^|。|月|日)\\s?对(20\\d\\d)\\s?年度?[^，。；\\n]{0,40}(?:项目|支出)[^，。；\\n]{0,24}(?:自评|评价)",
            Pattern.MULTILINE);
    private static final Pattern EARLIER = Pattern.compile("重点|再评价|抽查|抽评|跟踪|上年|结转|历年|延续");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        Matcher evaluated = EVALUATED.matcher(text.words());
        boolean isOwn = false;
        while (!isOwn && evaluated.find()) {
            isOwn = Integer.parseInt(evaluated.group(1)) == year;
        }
        evaluated.reset();
        while (evaluated.find()) {
            int named = Integer.parseInt(evaluated.group(1));
            boolean isLeft = isOwn || named < year - 1 && isLineOf(text.words(), evaluated.start(), year);
            if (isLeft && named < year && !EARLIER.matcher(evaluated.group()).find()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-year",
                                text.prose().at(evaluated.start(1)),
                                evaluated.group(1),
                                year,
                                year - 1)));
            }
        }
    }

    /** Whether the line speaks of what was carried out in a year. */
    private static boolean isLineOf(String words, int place, int year) {
        int end = words.indexOf('\n', place);
        return words.substring(words.lastIndexOf('\n', place) + 1, end < 0 ? words.length() : end)
                .contains(year + "年度");
    }
}
