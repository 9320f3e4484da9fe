package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-completion} of amounts whose budget stands in another sentence: 资金使用率51.63% is the quotient of an amount
 * on its line and of any amount of the report or its figures. Which of them is meant is not written, so it is a warning,
 * and only where the line speaks of a budget at all.
 */
final class MoneyRateRule implements TextRule {
    private static final Pattern RATE =
            Pattern.compile("[，,；;、]\\s?[\\u4e00-\\u9fa5]{0,8}(?:执行|使用|到位|支出|支付)率(?:约)?(?:为|达到|达|是|：|:)?\\s?$");
    private static final Pattern BUDGET = Pattern.compile("预算|下达|到位|批复|资金总额|总资金");
    private static final Pattern NAME = Pattern.compile("[^，,；;、。]*$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 1; index < all.size(); index++) {
                Quantity percent = all.get(index);
                if (isRate(sentence, all.get(index - 1), percent)
                        && BUDGET.matcher(before(text, percent)).find()
                        && !isRead(sentence, percent)) {
                    check(facts, text, sentence, percent, report);
                }
            }
        }
    }

    private static boolean isRate(Sentence sentence, Quantity last, Quantity percent) {
        return percent.kind() == Quantity.Kind.PERCENT
                && last.kind() == Quantity.Kind.MONEY
                && !percent.isApproximate()
                && percent.number().signum() > 0
                && percent.number().compareTo(HUNDRED) != 0
                && RATE.matcher(sentence.between(last, percent)).find();
    }

    /** What stands before a rate on its line, without its own name. */
    private static String before(ReportText text, Quantity percent) {
        String words = text.words().substring(0, percent.start());
        return NAME.matcher(words.substring(words.lastIndexOf('\n') + 1)).replaceFirst("");
    }

    /** Whether the rate is held against the budget of its own figure already. */
    private static boolean isRead(Sentence sentence, Quantity percent) {
        return sentence.figures().stream()
                .filter(figure -> figure.amount().isPresent() && figure.budget().isPresent())
                .flatMap((Figure figure) -> figure.ratios().stream())
                .anyMatch(ratio -> ratio.percent().start() == percent.start());
    }

    private static void check(
            YearFacts facts, ReportText text, Sentence sentence, Quantity percent, Consumer<Deviation> report) {
        Spread spread = text.spread();
        List<Quantity> near = new Paragraph(text.sentences()).amountsUpTo(sentence);
        List<Quantity> known = facts.texts().stream()
                .flatMap(each -> each.sentences().stream())
                .flatMap(each -> each.quantities().stream())
                .filter(each -> each.kind() == Quantity.Kind.MONEY)
                .toList();
        boolean fits = near.stream()
                .anyMatch(part ->
                        known.stream().anyMatch(whole -> spread.isRatio(spread.of(part), spread.of(whole), percent)));
        if (near.size() > 1
                && !fits
                && !isOfFigures(facts, near, spread, percent)
                && !isOfRest(facts, near, spread, percent)) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning("prose-completion.amounts", text.prose().at(percent.start()), percent.text())));
        }
    }

    private static boolean isOfFigures(YearFacts facts, List<Quantity> near, Spread spread, Quantity percent) {
        return stated(facts)
                .anyMatch(fact -> near.stream()
                        .anyMatch(part -> spread.ratio(spread.of(part), fact.envelope())
                                .filter(spread.of(percent)::meets)
                                .isPresent()));
    }

    /** Whether it is a rate on what is left of a budget without that of the projects, or of the basic spending. */
    private static boolean isOfRest(YearFacts facts, List<Quantity> near, Spread spread, Quantity percent) {
        return Stream.of("支出.项目支出", "支出.基本支出")
                .flatMap(path -> facts.address(path).stream())
                .flatMap(address -> Stream.of(Basis.ADJUSTED_BUDGET, Basis.INITIAL_BUDGET)
                        .flatMap(basis -> facts.book().find(address.on(basis)).stream()))
                .anyMatch(other -> near.stream()
                        .map(whole -> spread.of(whole).minus(other.envelope()))
                        .anyMatch(rest ->
                                near.stream().anyMatch(part -> spread.isRatio(spread.of(part), rest, percent))));
    }

    private static Stream<Fact> stated(YearFacts facts) {
        return facts.book().stated(facts.disclosure().year()).stream()
                .filter(fact -> fact.amount().isPresent()
                        && fact.address().concept().measure().kind() == Measure.Kind.MONEY);
    }
}
