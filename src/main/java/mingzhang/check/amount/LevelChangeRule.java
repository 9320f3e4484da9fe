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
import mingzhang.prose.Sentence;

/**
 * Two levels and the change between them, all three in one clause: {@code prose-change} for 由3天压缩至1天，压缩率66.67% and for
 * 42万元（2022年为40万元），增长5%; {@code prose-direction} and {@code prose-difference} for percentage points between two rates.
 */
final class LevelChangeRule implements TextRule {
    private static final String NUMBER = "(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s?";
    private static final String UP = "提高|上升|增加|增长|提升|升高|上涨";
    private static final String DOWN = "下降|降低|减少|回落|压减|下滑";
    private static final String UNIT = "(?<unit>(?:亿|万)?(?:元|人次|人|户|家|个工作日|个|件|批次|场次|场|次|亩|天|小时|公里|千米|平方米|吨|辆|台|项|起))";
    private static final String BEFORE = "(?:上年|去年|20\\d\\d\\s?年)(?:度|末|底|同期)?(?:的)?";

    private static final Pattern ROUGH = Pattern.compile("[约近超]\\s?$");

    /** 由A压缩至B，压缩率P. */
    private static final Pattern FROM_TO = Pattern.compile("(?:由|从)[^，。；\\d]{0,16}" + NUMBER + UNIT
            + "[^，。；\\d]{0,8}(?:至|到|为)[^，。；\\d]{0,8}" + NUMBER
            + "\\k<unit>[，,]\\s?(?:压缩|压减|缩短|提速|下降|降低|减少|增长|增加|提高|增|降|减)(?:了|率|幅度?|比例)?(?:为|达到?|：)?\\s?" + NUMBER
            + "[%％](?!以上|左右|以内|上下|多|余)");

    /** B（上年为A），增长P, and B，比上年A增长P. */
    private static final Pattern AGAINST = Pattern.compile(NUMBER + UNIT + "(?:[（(]" + BEFORE
            + "(?:为|是)?|[，,](?:比|较|同比)于?" + BEFORE
            + "|[，,]" + BEFORE + "(?:为|是))" + NUMBER + "\\k<unit>(?:[）)])?[，,]?(?:同比|比上年|较上年)?(?:(?<up>"
            + UP + ")|(?<down>" + DOWN + "))了?\\s?" + NUMBER + "[%％](?!以上|左右|以内|上下|多|余)");

    /** P1，较上年的P2下降Q个百分点. */
    private static final Pattern POINTS =
            Pattern.compile(NUMBER + "[%％][，,]?\\s?(?:比|较)于?" + BEFORE + "[^，。；\\d]{0,6}[（(]?" + NUMBER
                    + "[%％][）)]?[，,]?(?:(?<up>" + UP + ")|(?<down>" + DOWN + "))了?\\s?" + NUMBER + "个百分点");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.quantities().size() > 2) {
                checkFromTo(text, sentence, report);
                checkAgainst(text, sentence, report);
                checkPoints(text, sentence, report);
            }
        }
    }

    private static void checkFromTo(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        Matcher found = FROM_TO.matcher(sentence.text());
        while (found.find()) {
            report(text, sentence, found, new Numbers(1, 3, 4), report);
        }
    }

    private static void checkAgainst(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        Matcher found = AGAINST.matcher(sentence.text());
        while (found.find()) {
            int rate = found.groupCount();
            report(text, sentence, found, new Numbers(3, 1, rate), report);
        }
    }

    /** Which groups hold the level before, that now, and the rate. */
    private record Numbers(int before, int reached, int rate) {}

    private static void report(
            ReportText text, Sentence sentence, Matcher found, Numbers numbers, Consumer<Deviation> report) {
        String before = found.group(numbers.before());
        String now = found.group(numbers.reached());
        BigDecimal start = Spread.number(before);
        BigDecimal end = Spread.number(now);
        BigDecimal rate = Spread.number(found.group(numbers.rate()));
        BigDecimal rise = end.subtract(start);
        boolean isNamed = numbers.before() > numbers.reached();
        boolean isRise = isNamed ? found.group("up") != null : rise.signum() >= 0;
        Envelope by =
                isRise ? rounded(now).minus(rounded(before)) : rounded(before).minus(rounded(now));
        boolean isSized = start.signum() == 0
                || by.dividedBy(rounded(before))
                        .times(Envelope.exact(BigDecimal.valueOf(100)))
                        .meets(Envelope.around(rate, BigDecimal.ONE.scaleByPowerOfTen(-Math.max(rate.scale(), 0))));
        boolean isExact = isExact(sentence, found, numbers.before())
                && isExact(sentence, found, numbers.reached())
                && isExact(sentence, found, numbers.rate());
        if (!isSized && isExact) {
            report.accept(Deviation.in(
                    text,
                    Finding.error(
                            "prose-change",
                            text.prose().at(sentence.start() + found.start(numbers.rate())),
                            (isRise ? "增长" : "下降") + rate.toPlainString() + "%",
                            Spread.percent(isRise == rise.signum() >= 0 ? rise.abs() : rise, start),
                            now + found.group("unit"),
                            (isRise ? "增长" : "下降") + rate.toPlainString() + "%",
                            before + found.group("unit"))));
        }
    }

    /** Whether a number is read as one and as no rough one; 由A至B may be read as a range. */
    private static boolean isExact(Sentence sentence, Matcher found, int group) {
        boolean isOfRange = found.pattern() == FROM_TO;
        boolean isRough =
                ROUGH.matcher(sentence.text().substring(0, found.start(group))).find();
        return !isRough
                && sentence.quantities().stream()
                        .anyMatch(quantity -> quantity.start() == sentence.start() + found.start(group)
                                && (isOfRange || !quantity.isApproximate()));
    }

    /** A number may have been rounded; whole ones count single things. */
    private static Envelope rounded(String typed) {
        return typed.contains(".") ? Spread.rounded(Spread.number(typed)) : Envelope.exact(Spread.number(typed));
    }

    private static void checkPoints(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        Matcher found = POINTS.matcher(sentence.text());
        while (found.find()) {
            BigDecimal now = Spread.number(found.group(1));
            BigDecimal before = Spread.number(found.group(2));
            BigDecimal by = Spread.number(found.group(found.groupCount()));
            BigDecimal rise = now.subtract(before);
            boolean isRise = found.group("up") != null;
            String said = (isRise ? found.group("up") : found.group("down")) + by.toPlainString() + "个百分点";
            var position = text.prose().at(sentence.start() + found.start(found.groupCount()));
            BigDecimal slack =
                    BigDecimal.ONE.scaleByPowerOfTen(-Math.min(by.scale(), Math.min(now.scale(), before.scale())));
            if (rise.signum() != 0 && isRise != rise.signum() > 0) {
                report.accept(Deviation.in(
                        text, Finding.error("prose-direction", position, before + "%→" + now + "%", said)));
            } else if (rise.abs().subtract(by).abs().compareTo(slack) >= 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-difference",
                                position,
                                now + "%",
                                before + "%",
                                rise.toPlainString() + "个百分点",
                                said)));
            }
        }
    }
}
