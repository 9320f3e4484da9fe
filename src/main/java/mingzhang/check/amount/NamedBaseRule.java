package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-change} of a rate right behind the amount of the year before: 决算2.08万元，与上年的2.03万元相比增长2.46%. It is an
 * error where no amount before it gives that rate.
 */
final class NamedBaseRule implements TextRule {
    private static final Pattern BASE =
            Pattern.compile("(?:与|比|较|同)于?(?:上年|去年|20\\d\\d\\s?年)(?:度|同期)?(?:决算数?|支出数?|实际)?(?:的|为)?\\s?$");
    private static final Pattern RATE =
            Pattern.compile("(?:相比)?[，,]?(?:(?:基本|大体|大致|总体)?持平[，,])?(增长|上升|提高|增加|下降|降低|减少)(?:了|率?为|幅度为)?\\s?");
    private static final Pattern RISE = Pattern.compile("增长|上升|提高|增加");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Paragraph paragraph = new Paragraph(text.sentences());
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 1 < all.size(); index++) {
                Quantity base = all.get(index);
                Quantity rate = all.get(index + 1);
                Matcher word = RATE.matcher(sentence.between(base, rate));
                boolean isBase = base.kind() == Quantity.Kind.MONEY
                        && base.number().signum() > 0
                        && rate.kind() == Quantity.Kind.PERCENT
                        && !base.isApproximate()
                        && !rate.isApproximate()
                        && BASE.matcher(sentence.before(base.start())).find();
                if (isBase && word.matches()) {
                    boolean isRise = RISE.matcher(word.group(1)).matches();
                    finding(text, paragraph.amountsUpTo(sentence), base, rate, isRise)
                            .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                }
            }
        }
    }

    private static Optional<Finding> finding(
            ReportText text, List<Quantity> around, Quantity base, Quantity rate, boolean isRise) {
        List<Quantity> levels = around.stream()
                .filter(level -> level.start() < base.start() && !level.isApproximate())
                .toList();
        boolean fits = levels.stream().anyMatch(level -> fits(text.spread(), level, base, rate, isRise));
        if (fits || levels.isEmpty()) {
            return Optional.empty();
        }
        Quantity level = levels.get(0);
        BigDecimal change = level.base().subtract(base.base());
        return Optional.of(Finding.error(
                "prose-change",
                text.prose().at(rate.start()),
                (isRise ? "增长" : "下降") + rate.text(),
                Spread.percent(change, base.base(), rate.decimals()),
                level.text(),
                (change.signum() < 0 ? "减少" : "增加") + Spread.amount(change.abs(), level),
                base.text()));
    }

    private static boolean fits(Spread spread, Quantity level, Quantity base, Quantity rate, boolean isRise) {
        Envelope change = isRise
                ? spread.of(level).minus(spread.of(base))
                : spread.of(base).minus(spread.of(level));
        return spread.isRatio(change, spread.of(base), rate);
    }
}
