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

/** {@code prose-equation}: a quotient written out, 79/86×100%=91.86%, that is not so. */
final class EquationRule implements TextRule {
    private static final String NUMBER = "(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)";
    private static final Pattern EQUATION = Pattern.compile("(?<![\\d./])" + NUMBER
            + "(万元|元|人|个|件)?\\s?[/÷／]\\s?[\\u4e00-\\u9fa5]{0,12}" + NUMBER
            + "\\2?\\s?(?:[×*xX]\\s?100\\s?[%％])?\\s?[=＝]\\s?" + NUMBER + "\\s?[%％]");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (words.indexOf('=') < 0 && words.indexOf('＝') < 0) {
            return;
        }
        Matcher matcher = EQUATION.matcher(words);
        while (matcher.find()) {
            BigDecimal part = Spread.number(matcher.group(1));
            BigDecimal whole = Spread.number(matcher.group(3));
            BigDecimal percent = Spread.number(matcher.group(4));
            if (whole.signum() != 0 && !isQuotient(part, whole, percent)) {
                report.accept(Deviation.in(
                        text,
                        Finding.error(
                                "prose-equation",
                                text.prose().at(matcher.start()),
                                matcher.group(),
                                Spread.percent(part, whole))));
            }
        }
    }

    /** Numbers with decimals were rounded; the last digit of the percentage may also have been cut off. */
    private static boolean isQuotient(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        Envelope quotient = around(part).dividedBy(around(whole)).times(Envelope.exact(BigDecimal.valueOf(100)));
        return quotient.meets(Envelope.around(percent, BigDecimal.ONE.scaleByPowerOfTen(-percent.scale())));
    }

    private static Envelope around(BigDecimal number) {
        return number.scale() > 0
                ? Envelope.around(number, HALF.scaleByPowerOfTen(-number.scale()))
                : Envelope.exact(number);
    }
}
