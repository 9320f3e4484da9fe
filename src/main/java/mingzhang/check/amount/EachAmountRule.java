package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-unit} of what each of a number of things is given: times their number it is ten thousand times the whole,
 * or a ten thousandth.
 */
final class EachAmountRule implements TextRule {
    private static final Pattern EACH =
            Pattern.compile("(?:每|人均|户均|亩均)(户|人|亩|个|座|家|台|套|公里|所|名|位|处|口|场|次|辆)?[^，。；\\d]{0,8}$");
    private static final int APART = 4;
    private static final int PRECISION = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            for (Quantity each : sentence.quantities()) {
                Matcher words = EACH.matcher(each.kind() == Quantity.Kind.MONEY ? sentence.before(each.start()) : "");
                if (words.find() && isApart(sentence, each)) {
                    report.accept(Deviation.in(
                            text,
                            Finding.warning("prose-unit.each", text.prose().at(each.start()), each.text())));
                }
            }
        }
    }

    private static boolean isApart(Sentence sentence, Quantity each) {
        List<Quantity> before = sentence.quantities().stream()
                .filter(quantity ->
                        quantity.start() < each.start() && quantity.number().signum() > 0)
                .toList();
        return before.stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.COUNT)
                .anyMatch(count -> before.stream()
                        .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                        .anyMatch(whole -> isApart(each, count, whole)));
    }

    private static boolean isApart(Quantity each, Quantity count, Quantity whole) {
        BigDecimal number = count.unit().startsWith("万") ? count.number().movePointRight(APART) : count.number();
        BigDecimal all = each.base().multiply(number);
        return isNear(all, whole.base().movePointRight(APART))
                || isNear(all, whole.base().movePointLeft(APART));
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.movePointLeft(PRECISION)) <= 0;
    }
}
