package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-difference} of two percentages: from 95% to 96.5% are 1.5 个百分点, not 1.5%. What is written in % may also be
 * the change in percent of the first.
 */
final class PointsRule implements TextRule {
    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,4})?)\\s?";
    private static final Pattern CHANGE = Pattern.compile("(?:由|从)[^，。；\\d]{0,14}" + NUMBER
            + "[%％][^，。；\\d]{0,10}(?:到|至|为)[^，。；\\d]{0,6}" + NUMBER
            + "[%％][，,](?:共|同比|较上年|比上年)?(增加|提高|上升|增长|提升|减少|下降|降低)了?\\s?" + NUMBER + "(个?百分点|[%％])");
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Matcher matcher = CHANGE.matcher(words.indexOf('%') < 0 && words.indexOf('％') < 0 ? "" : words);
        while (matcher.find()) {
            BigDecimal from = new BigDecimal(matcher.group(1));
            BigDecimal to = new BigDecimal(matcher.group(2));
            BigDecimal typed = new BigDecimal(matcher.group(4));
            BigDecimal points = to.subtract(from).abs();
            boolean isPercent = matcher.group(5).matches("[%％]");
            boolean isRelative = isPercent && from.signum() > 0 && isNear(Spread.rate(points, from), typed);
            if (!isRelative && (isPercent || !isNear(points, typed))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-difference.points",
                                text.prose().at(matcher.start(4)),
                                matcher.group(1) + "%",
                                matcher.group(2) + "%",
                                points.toPlainString(),
                                matcher.group(3) + matcher.group(4) + matcher.group(5))));
            }
        }
    }

    private static boolean isNear(BigDecimal exact, BigDecimal typed) {
        return exact.subtract(typed).abs().compareTo(SLACK.max(BigDecimal.ONE.scaleByPowerOfTen(-typed.scale()))) < 0;
    }
}
