package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Form;
import mingzhang.content.Form.Grade;
import mingzhang.finding.Finding;

/** {@code grade}: a score and its grade that a text gives, and that do not go together in the bands of the form. */
final class GradeStatementRule implements TextRule {
    private static final Pattern SCORE_AND_GRADE = Pattern.compile(
            "(?:综合得分|总体得分|综合评分|自评得分|自评总?分|评价得分|绩效得分|最终得分|总得分|总分|(?<!指标|产出|效益|决策|过程|度|成本|管理|率|投入|效果|预算|绩效)得分)(?:为|是|：|:|共|达)?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)(?:\\s?分)?"
                    + "[，,；;]?[^，。；\\d]{0,12}(?:等级|等次|级别|评级|结果|结论)(?:评定)?(?:为|是|：|:)?\\s?[“\"]?(优|良|中|差)(?![\\u4e00-\\u9fa5]*[先化])");
    /** The bands of 绩效自评 where a form gives no others. */
    static final List<Grade> USUAL = List.of(
            new Grade("优", BigDecimal.valueOf(90)),
            new Grade("良", BigDecimal.valueOf(80)),
            new Grade("中", BigDecimal.valueOf(60)),
            new Grade("差", BigDecimal.ZERO));

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        Matcher matcher = SCORE_AND_GRADE.matcher(words.contains("分") ? words : "");
        while (matcher.find()) {
            BigDecimal score = new BigDecimal(matcher.group(1));
            if (score.compareTo(FULL) <= 0) {
                check(text, matcher, score, grades(facts), report);
            }
        }
    }

    private static List<Grade> grades(YearFacts facts) {
        return facts.forms().stream()
                .map(Form::grades)
                .filter(grades -> !grades.isEmpty())
                .findFirst()
                .orElse(USUAL);
    }

    private static void check(
            ReportText text, Matcher matcher, BigDecimal score, List<Grade> grades, Consumer<Deviation> report) {
        grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .filter(grade -> score.compareTo(grade.from()) >= 0)
                .findFirst()
                .filter(grade -> !grade.name().startsWith(matcher.group(2)))
                .filter(grade -> grades.stream().anyMatch(each -> each.name().startsWith(matcher.group(2))))
                .ifPresent(grade -> report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "grade.text",
                                text.prose().at(matcher.start(1)),
                                matcher.group(1),
                                matcher.group(2),
                                grade.name(),
                                grade.from().toPlainString()))));
    }
}
