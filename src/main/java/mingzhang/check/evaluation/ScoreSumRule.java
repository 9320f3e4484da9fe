package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/**
 * {@code prose-score}: scores that a sentence lists and the total behind them, 产出得48分，效益得29分……总分96分; and those in
 * the heads of sections, （50分，得分48分）, with the total that the text gives.
 */
final class ScoreSumRule implements TextRule {
    private static final Pattern SCORE = Pattern.compile(
            "(总分|总得分|合计得?分?|共得|综合得分)?(?:为|是|：)?(?:得分|得|(?<=分|是|为|计|：))\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分(?!以上|值|，得|得)");
    private static final int FEWEST = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分";
    private static final Pattern SECTION = Pattern.compile(
            "[（(](?:满分|分值|权重|共|总分)?[:：]?" + NUMBER + "[，,、；;](?:自评|实际|实|评价)?得分?[:：]?" + NUMBER + "[）)]");
    private static final Pattern TOTAL =
            Pattern.compile("(?:综合|自评|评价|总)(?:总?得分|评分|总分)(?:为|是|：)?" + NUMBER + "(?![）)]|以上)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.text().contains("分，")) {
                check(text, sentence, report);
            }
        }
        if (text.prose().text().contains("得分")) {
            checkSections(text, report);
        }
    }

    /** The scores in the heads of sections that make up the hundred, and the only total that the text gives. */
    private static void checkSections(ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        BigDecimal full = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        Matcher section = SECTION.matcher(words);
        while (section.find()) {
            full = full.add(new BigDecimal(section.group(1)));
            sum = sum.add(new BigDecimal(section.group(2)));
        }
        List<MatchResult> totals = TOTAL.matcher(words).results().toList();
        boolean isApart = full.compareTo(HUNDRED) == 0
                && totals.size() == 1
                && new BigDecimal(totals.get(0).group(1)).compareTo(sum) != 0;
        if (isApart) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-score.sum",
                            text.prose().at(totals.get(0).start(1)),
                            totals.get(0).group(1),
                            sum.toPlainString())));
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
