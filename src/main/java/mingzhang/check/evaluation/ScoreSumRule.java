package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/** {@code prose-score}: scores that a sentence lists and the total behind them: 产出得48分，效益得29分……总分96分. */
final class ScoreSumRule implements TextRule {
    private static final Pattern SCORE = Pattern.compile(
            "(总分|总得分|合计得?分?|共得|综合得分)?(?:为|是|：)?(?:得分|得|(?<=分|是|为|计|：))\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分(?!以上|值|，得|得)");
    private static final int FEWEST = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.text().contains("分，")) {
                check(text, sentence, report);
            }
        }
    }

    private static void check(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        List<BigDecimal> parts = new ArrayList<>();
        Matcher matcher = SCORE.matcher(sentence.text());
        while (matcher.find()) {
            BigDecimal score = new BigDecimal(matcher.group(2));
            if (matcher.group(1) == null) {
                parts.add(score);
                continue;
            }
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.size() >= FEWEST && sum.compareTo(score) != 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-score.sum",
                                text.prose().at(sentence.start() + matcher.start(2)),
                                matcher.group(2),
                                sum.toPlainString())));
            }
            parts.clear();
        }
    }
}
