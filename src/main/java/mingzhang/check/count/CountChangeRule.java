package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-change} of a number of things: 走访113家，比上年增加33家，增长41.25%. */
final class CountChangeRule implements TextRule {
    private static final Pattern BY =
            Pattern.compile("[，,](?:同比|比|较|与)?[^，。；\\d]{0,10}(?:(20\\d\\d)年)?[^，。；\\d]{0,6}?(增加|减少|新增|下降|增长)了?");
    private static final Pattern RATE = Pattern.compile("[，,]?(?:同比)?(增长|上升|提高|下降|降低|减少|增加)了?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 2 < all.size(); index++) {
                check(text, sentence, all.subList(index, index + 3), report);
            }
        }
    }

    private static void check(ReportText text, Sentence sentence, List<Quantity> three, Consumer<Deviation> report) {
        Quantity level = three.get(0);
        Quantity by = three.get(1);
        Quantity rate = three.get(2);
        boolean isChange = level.kind() == Quantity.Kind.COUNT
                && level.unit().equals(by.unit())
                && rate.kind() == Quantity.Kind.PERCENT
                && three.stream().noneMatch(Quantity::isApproximate);
        var words = BY.matcher(isChange ? sentence.between(level, by) : "");
        var rateWords = RATE.matcher(isChange ? sentence.between(by, rate) : "");
        if (!words.matches() || !rateWords.matches()) {
            return;
        }
        int sign = isRise(words.group(2)) ? 1 : -1;
        BigDecimal before = level.number().subtract(by.number().multiply(BigDecimal.valueOf(sign)));
        boolean fits = before.signum() <= 0
                || isRatio(by, before, rate)
                || isOfBefore(sentence, level) && isRatio(by, level.number(), rate);
        if (!fits) {
            report.accept(Deviation.in(
                    text,
                    Finding.error(
                            "prose-change",
                            text.prose().at(rate.start()),
                            rateWords.group(1) + rate.text(),
                            Spread.percent(by.number(), before),
                            level.text(),
                            words.group(2) + by.text(),
                            before.toPlainString() + level.unit())));
        }
    }

    private static boolean isRise(String word) {
        return word.matches("增加|新增|增长");
    }

    private static boolean isOfBefore(Sentence sentence, Quantity level) {
        return sentence.before(level.start()).matches("[\\s\\S]*(?:上年|去年|原|计划|任务|目标|20\\d\\d年)[\\s\\S]*");
    }

    /** Whether the rate is that of the numbers; numbers in 万 were rounded, those of single things were not. */
    private static boolean isRatio(Quantity by, BigDecimal before, Quantity rate) {
        BigDecimal half = by.unit().startsWith("万") || by.decimals() > 0
                ? HALF.scaleByPowerOfTen(-by.decimals())
                : BigDecimal.ZERO;
        Envelope percent = Envelope.around(by.number(), half)
                .dividedBy(Envelope.around(before, half.add(half)))
                .times(Envelope.exact(BigDecimal.valueOf(100)));
        return percent.meets(Envelope.around(rate.number(), BigDecimal.ONE.scaleByPowerOfTen(-rate.decimals())));
    }
}
