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
import mingzhang.finding.Finding;

/** {@code prose-unit} of an amount for one person or household that is too large for 万元: 人均1200万元. */
final class EachUnitRule implements TextRule {
    private static final Pattern EACH = Pattern.compile(
            "(?:人均|户均|平均每人|平均每户)[^，。；\\n\\d]{0,10}?约?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?)\\s?万元");
    private static final BigDecimal MOST = BigDecimal.valueOf(500);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (words.indexOf('均') < 0) {
            return;
        }
        Matcher each = EACH.matcher(words);
        while (each.find()) {
            if (Spread.number(each.group(1)).compareTo(MOST) > 0) {
                report.accept(Deviation.in(
                        text, Finding.warning("prose-unit.each", text.prose().at(each.start(1)), each.group())));
            }
        }
    }
}
