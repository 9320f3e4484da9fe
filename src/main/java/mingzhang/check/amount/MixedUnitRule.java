package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-unit}: the same digits once in 万元 and once in 元; one of the units was probably mistyped. */
final class MixedUnitRule implements Rule {
    private static final int TEN_THOUSAND = 4;
    private static final int FEWEST_DIGITS = 4;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<BigDecimal, Position> known = new HashMap<>();
        for (ReportText text : facts.texts()) {
            for (Sentence sentence : text.sentences()) {
                sentence.quantities().stream()
                        .filter(quantity -> isOf(quantity, TEN_THOUSAND))
                        .forEach(quantity -> known.putIfAbsent(
                                quantity.number().stripTrailingZeros(),
                                text.prose().at(quantity.start())));
            }
        }
        if (!known.isEmpty()) {
            facts.texts().forEach(text -> check(text, known, report));
        }
    }

    private static void check(ReportText text, Map<BigDecimal, Position> known, Consumer<Deviation> report) {
        text.sentences().stream()
                .flatMap(sentence -> sentence.quantities().stream())
                .filter(quantity -> isOf(quantity, 0))
                .forEach(quantity -> {
                    BigDecimal number = quantity.number().stripTrailingZeros();
                    Position place = known.get(number);
                    if (place != null) {
                        report.accept(Deviation.in(
                                text,
                                Finding.warning(
                                        "prose-unit.mixed",
                                        text.prose().at(quantity.start()),
                                        quantity.text(),
                                        number.toPlainString() + "万元",
                                        place.line())));
                    }
                });
    }

    /** Only amounts with decimals and enough digits; 500元 and 500万元 have nothing to do with each other. */
    private static boolean isOf(Quantity quantity, int power) {
        return quantity.kind() == Quantity.Kind.MONEY
                && quantity.power() == power
                && quantity.unit().endsWith("元")
                && quantity.decimals() > 0
                && quantity.number().stripTrailingZeros().precision() >= FEWEST_DIGITS;
    }
}
