package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code prose-equation}: a formula written out, 79/86×100%=91.86%, that does not come to what is written. A quotient in
 * percent is an error; of any other formula a part may be meant otherwise, so it is a warning.
 */
final class EquationRule implements TextRule {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:[^，,。；;：:、|！？\\n]|(?<=\\d),(?=\\d{3}(?!\\d)))*[=＝](?:[^，,。；;：:、|！？\\n]|(?<=\\d),(?=\\d{3}(?!\\d)))*");
    private static final Pattern SIDE = Pattern.compile("[^=＝]+");
    private static final Pattern QUOTIENT =
            Pattern.compile("^[^+\\-－−×*xX÷/／（(\\[]*[/÷／][^+\\-－−×*xX÷/／（()）]*(?:[×*xX]\\s?100\\s?[%％])?\\s?$");
    /** A unit left out, or percent for parts of one. */
    private static final List<Integer> POWERS = List.of(0, 2, -2, 4, -4, 8, -8);

    /** One side of an equation, as it is written and what it means. */
    private record Side(String text, int start, Formula formula) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (words.indexOf('=') < 0 && words.indexOf('＝') < 0) {
            return;
        }
        Matcher clauses = CLAUSE.matcher(words);
        while (clauses.find()) {
            Optional<Side> before = Optional.empty();
            Matcher sides = SIDE.matcher(words).region(clauses.start(), clauses.end());
            while (sides.find()) {
                Optional<Side> side = side(sides.group(), sides.start(), sides.end() == clauses.end());
                if (before.isPresent() && side.isPresent()) {
                    check(text, before.get(), side.get(), report);
                }
                before = side;
            }
        }
    }

    /** What is written on one side, without a bracket that opens before it or closes behind it. */
    private static Optional<Side> side(String words, int start, boolean isLast) {
        int from = 0;
        int to = words.length();
        int open = 0;
        for (int index = words.length() - 1; index >= 0 && from == 0; index--) {
            open += "）)】]".indexOf(words.charAt(index)) >= 0 ? 1 : 0;
            open -= "（([【".indexOf(words.charAt(index)) >= 0 ? 1 : 0;
            from = open < 0 ? index + 1 : 0;
        }
        open = 0;
        for (int index = from; index < to; index++) {
            open += "（([【".indexOf(words.charAt(index)) >= 0 ? 1 : 0;
            open -= "）)】]".indexOf(words.charAt(index)) >= 0 ? 1 : 0;
            to = open < 0 ? index : to;
        }
        String own = words.substring(from, to);
        int place = start + from;
        Optional<Formula> formula = Formula.of(own);
        return (formula.isEmpty() && isLast ? Formula.leading(own) : formula)
                .map(meant -> new Side(own.strip(), place, meant));
    }

    private static void check(ReportText text, Side left, Side right, Consumer<Deviation> report) {
        boolean isSum = !left.formula().isNumber() || !right.formula().isNumber();
        if (!isSum || isEqual(left.formula(), right.formula())) {
            return;
        }
        String both = left.text() + "=" + right.text();
        String value = right.formula().isNumber()
                ? value(left.formula(), right.formula())
                : value(right.formula(), left.formula());
        boolean isQuotient =
                QUOTIENT.matcher(left.text()).find() && right.formula().isNumber();
        boolean isPercent = isQuotient && right.formula().isPercent();
        var place = text.prose().at(left.start());
        report.accept(Deviation.in(
                text,
                isPercent
                        ? Finding.error("prose-equation", place, both, value)
                        : Finding.warning("prose-equation", place, both, value)));
    }

    private static boolean isEqual(Formula left, Formula right) {
        List<Envelope> lefts = values(left);
        List<Envelope> rights = values(right);
        return lefts.isEmpty()
                || rights.isEmpty()
                || lefts.stream().anyMatch(one -> rights.stream().anyMatch(other -> isEqual(one, other)))
                || isLimited(left, right, lefts);
    }

    private static boolean isEqual(Envelope one, Envelope other) {
        return POWERS.stream()
                .map(power -> one.times(Envelope.exact(BigDecimal.ONE.scaleByPowerOfTen(power))))
                .anyMatch(other::meets);
    }

    /** A score is at most full marks, which are one of the factors, and at least nil. */
    private static boolean isLimited(Formula left, Formula right, List<Envelope> lefts) {
        boolean isAtMost = left.parts().stream()
                .anyMatch(part -> part.sign() == 'N' && part.number().compareTo(right.number()) == 0);
        return right.isNumber()
                && (right.number().signum() == 0
                        || isAtMost
                                && lefts.stream().anyMatch(value -> value.low().compareTo(right.number()) > 0));
    }

    /** What a formula may mean. */
    private static List<Envelope> values(Formula formula) {
        Formula meant = formula.isNumber() ? formula.cutOff() : formula;
        return Stream.of(true, false)
                .flatMap(inHundredths ->
                        Stream.of(true, false).flatMap(inUnits -> meant.value(inHundredths, inUnits).stream()))
                .toList();
    }

    /** What a formula comes to, written as a number is that was typed for it. */
    private static String value(Formula formula, Formula typed) {
        Envelope value = formula.value(true, false).orElseThrow();
        BigDecimal middle = value.low().add(value.high()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        int power = typed.isPercent()
                ? 2
                : POWERS.stream()
                        .min(Comparator.comparing(each -> middle.abs()
                                .scaleByPowerOfTen(each)
                                .subtract(typed.number())
                                .abs()))
                        .orElse(0);
        String unit = typed.isPercent() ? "%" : "";
        return middle.scaleByPowerOfTen(power)
                        .setScale(Math.max(2, typed.number().scale()), RoundingMode.HALF_UP)
                        .toPlainString()
                + unit;
    }
}
