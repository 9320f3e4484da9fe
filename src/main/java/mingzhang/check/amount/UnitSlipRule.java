package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-unit} of a number that is right but for 万: a result of the size of its target in a unit ten thousand times
 * as large, and an amount in 元 that is the sum or the difference of two amounts in 万元 of its sentence.
 */
final class UnitSlipRule implements TextRule {
    private static final String LARGE = "万";
    private static final int TEN_THOUSAND = 4;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final Pattern TARGET = Pattern.compile("(?:目标|计划|任务|应)[^，。；]{0,6}$");
    private static final Pattern RESULT =
            Pattern.compile("[^，。；\\d]{0,8}[，,](?:全年|年末|年底|当年)?(?:实际|已|共)(?:完成|达到|建成|新建|实施)?(?:值|量|面积)?(?:为|了)?\\s?");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index < all.size(); index++) {
                if (index > 0) {
                    checkResult(text, sentence, all.get(index - 1), all.get(index), report);
                }
                checkAmount(text, sentence, all.get(index), report);
            }
        }
    }

    private static void checkResult(
            ReportText text, Sentence sentence, Quantity target, Quantity result, Consumer<Deviation> report) {
        boolean isSlip = target.kind() == Quantity.Kind.COUNT
                && result.kind() == Quantity.Kind.COUNT
                && (result.unit().equals(LARGE + target.unit()) || target.unit().equals(LARGE + result.unit()))
                && isOfOneSize(target.number(), result.number())
                && TARGET.matcher(sentence.before(target.start())).find()
                && RESULT.matcher(sentence.between(target, result)).matches();
        if (isSlip) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-unit.target", text.prose().at(result.start()), result.text(), target.text())));
        }
    }

    private static boolean isOfOneSize(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(THREE)) <= 0 && other.compareTo(one.multiply(THREE)) <= 0;
    }

    private static void checkAmount(ReportText text, Sentence sentence, Quantity amount, Consumer<Deviation> report) {
        boolean mayLack = amount.kind() == Quantity.Kind.MONEY
                && amount.power() == 0
                && amount.unit().equals("元")
                && amount.decimals() > 0
                && amount.number().signum() > 0
                && !amount.isApproximate();
        List<Quantity> others = sentence.quantities().stream()
                .filter(each -> mayLack && each.kind() == Quantity.Kind.MONEY && each.power() == TEN_THOUSAND)
                .toList();
        for (Quantity one : others) {
            for (Quantity other : others) {
                boolean isDifference = one.number().subtract(other.number()).compareTo(amount.number()) == 0;
                boolean isSum = one.start() < other.start()
                        && one.number().add(other.number()).compareTo(amount.number()) == 0;
                if (isDifference || isSum) {
                    report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "prose-unit.balance",
                                    text.prose().at(amount.start()),
                                    amount.text(),
                                    amount.number().toPlainString() + one.unit(),
                                    one.text() + (isSum ? " + " : " - ") + other.text())));
                    return;
                }
            }
        }
    }
}
