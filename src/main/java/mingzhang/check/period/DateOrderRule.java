package mingzhang.check.period;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code prose-date}: a period that ends before it begins. */
final class DateOrderRule implements TextRule {
    private static final Pattern PERIOD = Pattern.compile(
            "(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?\\s?(?:起?至|到|—{1,2}|－|-|~|～)\\s?(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?");

    private static final Pattern WORKS = Pattern.compile(
            "(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?(?:正式)?(?:开工|动工|启动|开始|进场)(?:建设|施工)?[，、,]\\s?(?:于|至|并于)?(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?(?:底|全部|全面)?(?:完工|竣工|结束|建成|完成|通过验收)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        check(text, PERIOD, report);
        check(text, WORKS, report);
    }

    private static void check(ReportText text, Pattern period, Consumer<Deviation> report) {
        Matcher matcher = period.matcher(text.words());
        while (matcher.find()) {
            if (day(matcher, 1, 1) > day(matcher, 4, 31)) {
                report.accept(Deviation.in(
                        text, Finding.error("prose-date.order", text.prose().at(matcher.start()), matcher.group())));
            }
        }
    }

    /** A number that rises with the date; a month without a day counts as its first or last one. */
    private static int day(Matcher matcher, int group, int otherwise) {
        int month = Integer.parseInt(matcher.group(group)) * 12 + Integer.parseInt(matcher.group(group + 1));
        return month * 32 + (matcher.group(group + 2) == null ? otherwise : Integer.parseInt(matcher.group(group + 2)));
    }
}
