package mingzhang.check.amount;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-sum}: 收入总计 and 支出总计 of one sentence, or 收、支总计 with two amounts, that are not equal. */
final class EqualTotalsRule implements TextRule {
    private static final Pattern BOTH = Pattern.compile(
            "收(?:入)?、?支(?:出)?(?:决算)?总计(?:各是|各为|分别为|分别是|为)\\s?([\\d.]{1,18})\\s?(?:万元|元)?[、,，]\\s?([\\d.]{1,18})\\s?(?:万元|元)");
    private static final List<String> NAMES = List.of("", "财政拨款", "本年");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("总计")) {
            return;
        }
        Matcher both = BOTH.matcher(text.words());
        while (both.find()) {
            if (!both.group(1).equals(both.group(2))) {
                report(text, both.start(1), both.group(1), both.group(2), report);
            }
        }
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            NAMES.forEach(name -> check(text, sentence, name, spread, report));
        }
    }

    private static void check(
            ReportText text, Sentence sentence, String name, Spread spread, Consumer<Deviation> report) {
        Optional<Quantity> income = named(sentence, name + "收入总计");
        Optional<Quantity> spending = named(sentence, name + "支出总计");
        boolean isApart = income.isPresent()
                && spending.isPresent()
                && !spread.of(income.get()).meets(spread.of(spending.get()));
        if (isApart) {
            report(
                    text,
                    spending.get().start(),
                    income.get().text(),
                    spending.get().text(),
                    report);
        }
    }

    private static Optional<Quantity> named(Sentence sentence, String name) {
        return sentence.figures().stream()
                .filter(figure -> SubjectNames.plain(figure.subject()).equals(name))
                .flatMap(figure -> figure.amount().stream())
                .filter(amount -> !amount.isApproximate())
                .findFirst();
    }

    private static void report(ReportText text, int place, String income, String spending, Consumer<Deviation> report) {
        report.accept(Deviation.in(
                text, Finding.warning("prose-sum.totals", text.prose().at(place), income, spending)));
    }
}
