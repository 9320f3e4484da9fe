package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
import mingzhang.prose.Direction;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-change} where a sentence gives the amounts of both years and only the rate: 2023年支出50万元，2024年支出60万元，
 * 比2023年增长20%.
 */
final class PriorRateRule implements TextRule {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?:度)?[^，。；\\d]{0,16}$");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与)(20\\d\\d)年");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                for (Change change : figure.changes()) {
                    finding(text, sentence, figure, change, spread)
                            .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                }
            }
        }
    }

    private static Optional<Finding> finding(
            ReportText text, Sentence sentence, Figure figure, Change change, Spread spread) {
        Matcher compared = COMPARED.matcher(change.words());
        boolean isRateOnly = change.amount().isEmpty() && change.rate().isPresent() && compared.find();
        Optional<Quantity> now = figure.amount().filter(amount -> !amount.isApproximate());
        if (!isRateOnly || now.isEmpty() || change.rateDirection().isEmpty()) {
            return Optional.empty();
        }
        List<Quantity> before = sentence.quantities().stream()
                .filter(each -> each.kind() == Quantity.Kind.MONEY
                        && each.start() < now.get().start()
                        && yearOf(sentence, each)
                                .filter(compared.group(1)::equals)
                                .isPresent())
                .toList();
        boolean isSure = before.size() == 1
                && before.get(0).number().signum() > 0
                && yearOf(sentence, now.get())
                        .filter(year -> !year.equals(compared.group(1)))
                        .isPresent();
        return isSure ? finding(text, now.get(), before.get(0), change, spread) : Optional.empty();
    }

    private static Optional<Finding> finding(
            ReportText text, Quantity now, Quantity before, Change change, Spread spread) {
        Quantity rate = change.rate().orElseThrow();
        Direction direction = change.rateDirection().orElseThrow();
        Envelope rise = spread.of(now).minus(spread.of(before));
        Envelope by = direction == Direction.UP
                ? rise
                : Envelope.exact(BigDecimal.ZERO).minus(rise);
        return rate.isApproximate() || before.isApproximate() || spread.isRatio(by, spread.of(before), rate)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "prose-change",
                        text.prose().at(rate.start()),
                        ProseChangeRule.words(direction, "增长", "下降") + rate.text(),
                        Spread.percent(now.base().subtract(before.base()), before.base()),
                        now.text(),
                        change.words().replaceAll("^[，,；\\s]+", ""),
                        before.text()));
    }

    private static Optional<String> yearOf(Sentence sentence, Quantity quantity) {
        Matcher year = YEAR.matcher(sentence.before(quantity.start()));
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }
}
