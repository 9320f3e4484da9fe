package mingzhang.check.count;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-count} for parts that make up their total though no 其中 stands before all of them: staff by kind, 年末实有人数, and
 * the grades of the projects that were evaluated.
 */
final class StaffCountRule implements TextRule {
    private static final String NUMBER = "\\s?(\\d{1,6})\\s?";
    private static final String KIND = "(?:专业技术人员|管理人员|工勤人员|工勤技能人员)" + NUMBER + "人";
    private static final String GRADE = "[”\"]?[^\\d）)]{0,6}" + NUMBER + "个[^）)]{0,24}?[“\"]?";
    private static final List<Pattern> TOTALS = List.of(
            Pattern.compile(
                    "在职(?:职工|人员|教职工)" + NUMBER + "人[，,：:]" + KIND + "[、，,]" + KIND + "[、，,]" + KIND + "(?=[。；]|$)"),
            Pattern.compile("年末实有人数" + NUMBER + "人，其中在职人员" + NUMBER + "人，离休人员" + NUMBER + "人，退休人员" + NUMBER
                    + "人(?:（[^）]*）)?；年末其他人员" + NUMBER + "人"),
            Pattern.compile("项目" + NUMBER + "个[^（(。]{0,60}[（(]其中[^）)\\d]{0,16}优" + GRADE + "良" + GRADE + "合格" + GRADE
                    + "不合格[”\"]?[^\\d）)]{0,6}" + NUMBER + "个"));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        for (Pattern pattern : TOTALS) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                check(text, matcher, report);
            }
        }
    }

    private static void check(ReportText text, Matcher matcher, Consumer<Deviation> report) {
        List<String> parts = IntStream.rangeClosed(2, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList();
        int sum = parts.stream().mapToInt(Integer::parseInt).sum();
        if (sum != Integer.parseInt(matcher.group(1))) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-count",
                            text.prose().at(matcher.start(1)),
                            matcher.group(1),
                            sum,
                            String.join(" + ", parts))));
        }
    }
}
