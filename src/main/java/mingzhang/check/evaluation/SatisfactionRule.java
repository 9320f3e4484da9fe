package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.target.Statement;
import mingzhang.target.Statement.Measured;

/**
 * {@code prose-score}, a hint: the satisfaction of those served that a text gives is neither the result nor the target of
 * any indicator of satisfaction. 95%以上 goes with every result from there on. Other surveys are not spoken of.
 */
final class SatisfactionRule implements TextRule {
    private static final Pattern SATISFACTION =
            Pattern.compile("(?:服务对象|社会公众|受益对象|受益群众)[^，。；\\d]{0,14}满意度[^，。；\\d]{0,8}?(?:达到|为|达|是|：)\\s?"
                    + "(\\d{1,3}(?:\\.\\d{1,2})?)\\s?[%％](以上|及以上)?");
    private static final Pattern OTHER = Pattern.compile("上年|去年|目标|预期|不低于|不少于|(?:19|20)\\d\\d\\s?年");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("满意度")) {
            return;
        }
        List<BigDecimal> known = facts.evaluations().stream()
                .flatMap(evaluation -> Stream.concat(
                        evaluation.indicators().stream()
                                .filter(indicator ->
                                        (indicator.first() + indicator.second() + indicator.name()).contains("满意"))
                                .flatMap(indicator -> Stream.of(indicator.result(), indicator.statement())
                                        .flatMap(SatisfactionRule::percent)),
                        facts.number(evaluation.part("平均满意度")).stream()))
                .toList();
        Matcher matcher = SATISFACTION.matcher(words);
        while (!known.isEmpty() && matcher.find()) {
            BigDecimal typed = new BigDecimal(matcher.group(1));
            boolean isBound = matcher.group(2) != null;
            boolean isKnown = known.stream()
                    .anyMatch(value -> isBound ? value.compareTo(typed) >= 0 : value.compareTo(typed) == 0);
            String clause = words.substring(words.lastIndexOf('。', matcher.start()) + 1, matcher.end())
                    .replace(facts.disclosure().year() + "年", "");
            if (!isKnown && !OTHER.matcher(clause).find()) {
                report.accept(Deviation.in(
                        text,
                        Finding.hint(
                                "prose-score.satisfaction",
                                text.prose().at(matcher.start(1)),
                                matcher.group(1),
                                known.get(0).stripTrailingZeros().toPlainString())));
            }
        }
    }

    private static Stream<BigDecimal> percent(Statement statement) {
        return statement instanceof Measured measured && measured.unit().equals("%")
                ? Stream.of(measured.value())
                : Stream.empty();
    }
}
