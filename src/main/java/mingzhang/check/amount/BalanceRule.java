package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-sum}: 年初结转和结余、本年收入、本年支出 and 年末结转和结余 of one sentence must go together. */
final class BalanceRule implements TextRule {
    private static final List<Pattern> ROLES = List.of(
            Pattern.compile("(?:年初|上年)结转(?:和结余|结余)?$"),
            Pattern.compile("本年收入(?:合计)?$"),
            Pattern.compile("本年支出(?:合计)?$"),
            Pattern.compile("(?:年末)?结转(?:和结余|下年|结余)$"));
    private static final Pattern OTHERS = Pattern.compile("结余分配|使用非财政|专用结余|调整|缴回|上缴|收回");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            List<Figure> figures = sentence.figures();
            for (int index = 0; index + ROLES.size() <= figures.size(); index++) {
                List<Figure> four = figures.subList(index, index + ROLES.size());
                if (isBalance(four) && !OTHERS.matcher(sentence.text()).find()) {
                    check(
                            text,
                            four.stream()
                                    .map(figure -> figure.amount().orElseThrow())
                                    .toList(),
                            spread,
                            report);
                }
            }
        }
    }

    private static boolean isBalance(List<Figure> four) {
        for (int role = 0; role < ROLES.size(); role++) {
            Figure figure = four.get(role);
            boolean fits = ROLES.get(role).matcher(figure.subject()).find()
                    && figure.amount().filter(amount -> !amount.isApproximate()).isPresent();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static void check(ReportText text, List<Quantity> four, Spread spread, Consumer<Deviation> report) {
        Quantity closing = four.get(3);
        Envelope computed = spread.of(four.get(0)).plus(spread.of(four.get(1))).minus(spread.of(four.get(2)));
        BigDecimal exact =
                four.get(0).base().add(four.get(1).base()).subtract(four.get(2).base());
        if (!computed.meets(spread.of(closing))) {
            report.accept(Deviation.in(
                    text,
                    Finding.error(
                            "prose-sum.balance",
                            text.prose().at(closing.start()),
                            closing.text(),
                            Spread.amount(exact, closing),
                            four.get(0).text(),
                            four.get(1).text(),
                            four.get(2).text())));
        }
    }
}
