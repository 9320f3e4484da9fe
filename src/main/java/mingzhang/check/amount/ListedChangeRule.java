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
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code prose-change} of two figures told together: 收、支总计为90万元、80万元，各减少10万元、20万元，各下降10%、20%. Each rate
 * must be that of its own amount and change.
 */
final class ListedChangeRule implements TextRule {
    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)\\s?";
    private static final String UNIT = "(万元|亿元|元)";
    private static final String AND = "\\s?[、,，和及与]\\s?";
    private static final Pattern TWO = Pattern.compile("(?<![\\d.,])" + NUMBER + "(?:万元|亿元|元)?" + AND
            + "[^，。；、\\d]{0,16}" + NUMBER + UNIT
            + "[，,。；]?(?:\\D|20\\d\\d(?=\\s?年)){0,40}?(增加|增长|减少|下降)(?:了|为)?\\s?" + NUMBER + "(?:万元|亿元|元)?"
            + AND + NUMBER + "\\3[，,]?\\s?(?:各|分别)?(增长|上升|提高|下降|降低|减少)(?:了|为)?\\s?" + NUMBER + "[%％]?" + AND + NUMBER
            + "[%％]");

    /** What the two amounts are held against: 两项较上年（分别为2.40万元、3.10万元）分别增加. */
    private static final Pattern BASE = Pattern.compile("(?:比|较|与|同)于?(?:上年|去年|20\\d\\d\\s?年)[^，。；、\\d]{0,12}$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (words.indexOf('%') < 0 && words.indexOf('％') < 0) {
            return;
        }
        Matcher matcher = TWO.matcher(words);
        while (matcher.find()) {
            check(text, matcher, 1, report);
            check(text, matcher, 2, report);
        }
    }

    /** The first or the second of the two: the groups of the amounts are 1 and 2, of the changes 5 and 6, of the rates 8 and 9. */
    private static void check(ReportText text, Matcher matcher, int which, Consumer<Deviation> report) {
        BigDecimal level = new BigDecimal(matcher.group(which));
        BigDecimal by = new BigDecimal(matcher.group(4 + which));
        BigDecimal rate = new BigDecimal(matcher.group(7 + which));
        boolean isRise = matcher.group(4).startsWith("增");
        boolean isBase =
                BASE.matcher(text.words().substring(0, matcher.start())).find();
        BigDecimal before = isBase ? level : isRise ? level.subtract(by) : level.add(by);
        Envelope was = isBase
                ? Spread.rounded(level)
                : isRise
                        ? Spread.rounded(level).minus(Spread.rounded(by))
                        : Spread.rounded(level).plus(Spread.rounded(by));
        if (before.signum() <= 0 || was.containsZero()) {
            return;
        }
        Envelope computed = Spread.rounded(by)
                .times(Envelope.exact(BigDecimal.valueOf(100)))
                .dividedBy(was);
        if (!computed.meets(Spread.rounded(rate))) {
            String unit = matcher.group(3);
            report.accept(Deviation.in(
                    text,
                    Finding.error(
                            "prose-change",
                            text.prose().at(matcher.start(7 + which)),
                            matcher.group(7) + matcher.group(7 + which) + "%",
                            Spread.percent(by, before),
                            matcher.group(which) + unit,
                            matcher.group(4) + matcher.group(4 + which) + unit,
                            before.toPlainString() + unit)));
        }
    }
}
