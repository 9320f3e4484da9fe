package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-score}: the total score that a text gives of a self-evaluation is that of none of the forms; not where the
 * forms are those of several projects, of which it may be the score together.
 */
final class ScoreStatementRule implements TextRule {
    private static final Pattern SCORE = Pattern.compile(
            "(?<!平均)(?:综合得分|综合评分|自评得分|自评总得?分|自评分数?|评价得分|绩效得分|最终得分|总得分)(?:为|是|：|:|共|达)?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分(?!以[上下]|左右|及以[上下]|（含|\\(含|[-—~～至])");
    private static final Pattern OTHER = Pattern.compile(
            "上年|去年|平均|20\\d\\d\\s?年|财政局|财政厅|财政部门|财政评价|重点评价|第三方|再评价|抽评|复评|分值|满分|[该本此各](?:项|部分)|指标(?!体系)[^。；]{0,12}$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || facts.evaluations().isEmpty()) {
            return;
        }
        List<Evaluation> scored = facts.evaluations().stream()
                .filter(evaluation -> facts.book().find(evaluation.part("总分")).isPresent())
                .toList();
        boolean isOfSeveral = scored.size() > 1
                && scored.stream()
                        .noneMatch(evaluation -> evaluation.subject().members().isEmpty());
        List<BigDecimal> totals = scored.stream()
                .flatMap(evaluation -> facts.book().find(evaluation.part("总分")).stream())
                .flatMap(fact -> fact.base().stream())
                .toList();
        Matcher matcher = SCORE.matcher(text.prose().text());
        while (!totals.isEmpty() && matcher.find()) {
            BigDecimal typed = new BigDecimal(matcher.group(1));
            String before = clause(
                    text.prose().text(), matcher.start(), facts.disclosure().year());
            boolean isKnown = totals.stream()
                    .anyMatch(total ->
                            total.setScale(typed.scale(), RoundingMode.HALF_UP).compareTo(typed) == 0);
            if (!isKnown && !isOfSeveral && !OTHER.matcher(before).find()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-score",
                                text.prose().at(matcher.start(1)),
                                matcher.group(1),
                                totals.get(0).stripTrailingZeros().toPlainString())));
            }
        }
    }

    private static String clause(String words, int end, int year) {
        int start = Math.max(words.lastIndexOf('。', end - 1), words.lastIndexOf('\n', end - 1)) + 1;
        return words.substring(start, end).replaceAll(year + "\\s?年", "");
    }
}
