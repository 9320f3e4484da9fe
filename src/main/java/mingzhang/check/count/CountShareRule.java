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
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-share} and {@code prose-completion} of things: 320人次，完成目标300人次的106.67%. */
final class CountShareRule implements TextRule {
    private static final Pattern OF = Pattern.compile("[，,](占|完成)[^，。；\\d]{1,16}");
    private static final Pattern IS = Pattern.compile("的(?:比例为)?");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 2 < all.size(); index++) {
                check(text, sentence, all.get(index), all.get(index + 1), all.get(index + 2), report);
            }
        }
    }

    private static void check(
            ReportText text,
            Sentence sentence,
            Quantity part,
            Quantity whole,
            Quantity percent,
            Consumer<Deviation> report) {
        boolean isCount = part.kind() == Quantity.Kind.COUNT
                && part.unit().equals(whole.unit())
                && percent.kind() == Quantity.Kind.PERCENT
                && !part.isApproximate()
                && !whole.isApproximate()
                && !percent.isApproximate()
                && part.decimals() == 0
                && whole.decimals() == 0
                && !part.unit().startsWith("万")
                && whole.number().signum() > 0;
        var of = OF.matcher(isCount ? sentence.between(part, whole) : "");
        if (!of.matches() || !IS.matcher(sentence.between(whole, percent)).matches()) {
            return;
        }
        BigDecimal exact = Spread.rate(part.number(), whole.number());
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-percent.decimals());
        if (exact.subtract(percent.number()).abs().compareTo(step) > 0) {
            String right = Spread.percent(part.number(), whole.number());
            var position = text.prose().at(percent.start());
            report.accept(Deviation.in(
                    text,
                    of.group(1).equals("占")
                            ? Finding.error(
                                    "prose-share.count", position, part.text(), percent.text(), whole.text(), right)
                            : Finding.error(
                                    "prose-completion.count",
                                    position,
                                    percent.text(),
                                    part.text(),
                                    whole.text(),
                                    right)));
        }
    }
}
