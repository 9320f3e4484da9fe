package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-completion}: 完成预算 and 执行率 are the outturn in percent of the budget that the sentence names. On a
 * budget of nil there is no percentage: {@code prose-nil-base}.
 */
final class ProseCompletionRule implements TextRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Envelope TEN_THOUSAND = Envelope.exact(BigDecimal.valueOf(10_000));

    /** What is left is no outturn of which there is a rate. */
    private static final Pattern LEFT = Pattern.compile("结转|结余|余额");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                figure.ratios().stream()
                        .filter(ratio -> ratio.kind() != Ratio.Kind.SHARE)
                        .flatMap(ratio -> finding(text, sentence, figure, ratio, spread).stream())
                        .forEach(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    private static Optional<Finding> finding(
            ReportText text, Sentence sentence, Figure figure, Ratio ratio, Spread spread) {
        Quantity percent = ratio.percent();
        Position position = text.prose().at(percent.start());
        boolean isLeft = LEFT.matcher(figure.subject()).find();
        if (isLeft || figure.amount().isEmpty() || figure.amount().get().isApproximate() || percent.isApproximate()) {
            return Optional.empty();
        }
        Quantity outturn = figure.amount().get();
        Optional<Quantity> budget = ratio.whole().or(() -> budget(sentence, figure));
        if (budget.isEmpty()) {
            return percent.number().signum() == 0
                    ? Optional.of(ofNothing(position, figure, outturn, percent))
                    : Optional.empty();
        }
        if (budget.get().number().signum() == 0) {
            Object[] arguments = {percent.text(), outturn.text()};
            return Optional.of(
                    outturn.number().signum() == 0
                            ? Finding.warning("prose-nil-base.budget", position, arguments)
                            : Finding.error("prose-nil-base.budget", position, arguments));
        }
        boolean isOtherBudget = !ratio.base().isBlank()
                && !isSameBudget(ratio.base(), figure.budgetName())
                && figure.budget().isPresent();
        List<Quantity> budgets = new Paragraph(text.sentences()).amountsUpTo(sentence);
        boolean fits = budgets.stream()
                .filter(other -> other != outturn)
                .anyMatch(other -> spread.isRatio(spread.of(outturn), spread.of(other), percent));
        boolean fitsItself = percent.number().compareTo(HUNDRED) == 0
                && outturn.base().compareTo(budget.get().base()) == 0;
        boolean isAllButFull = percent.number().compareTo(HUNDRED) == 0
                && budgets.stream()
                        .noneMatch(other -> other != outturn && other.base().compareTo(outturn.base()) == 0);
        if (fitsItself || isOtherBudget || budget.get().isApproximate() || fits && !isAllButFull) {
            return Optional.empty();
        }
        return Optional.of(wrong(text, outturn, budget.get(), percent, spread, fits));
    }

    private static Finding wrong(
            ReportText text, Quantity outturn, Quantity budget, Quantity percent, Spread spread, boolean fits) {
        if (isOfOtherUnit(spread, outturn, budget, percent)) {
            return Finding.error(
                    "prose-unit.rate", text.prose().at(outturn.start()), outturn.text(), budget.text(), percent.text());
        }
        Object[] arguments = {
            percent.text(), outturn.text(), budget.text(), Spread.percent(outturn.base(), budget.base())
        };
        Position position = text.prose().at(percent.start());
        return fits
                ? Finding.warning("prose-completion", position, arguments)
                : Finding.error("prose-completion", position, arguments);
    }

    /** Whether the rate is right but for the unit of one of the two amounts. */
    private static boolean isOfOtherUnit(Spread spread, Quantity outturn, Quantity budget, Quantity percent) {
        return outturn.power() != budget.power()
                && (spread.isRatio(spread.of(outturn), spread.of(budget).times(TEN_THOUSAND), percent)
                        || spread.isRatio(spread.of(outturn).times(TEN_THOUSAND), spread.of(budget), percent));
    }

    /** A rate of 0% without its budget: either nothing was planned, or nothing can have been spent. */
    private static Finding ofNothing(Position position, Figure figure, Quantity outturn, Quantity percent) {
        return outturn.number().signum() == 0
                ? Finding.hint("prose-nil-base.perhaps", position, figure.subject(), percent.text())
                : Finding.warning("prose-completion.nil", position, figure.subject() + outturn.text(), percent.text());
    }

    /** The budget of the figure, or the only one that the sentence names. */
    private static Optional<Quantity> budget(Sentence sentence, Figure figure) {
        List<Quantity> others = sentence.figures().stream()
                .filter(other -> other.start() < figure.start() && isOfSame(other, figure))
                .flatMap(other -> other.budget().stream())
                .toList();
        return figure.budget().or(() -> others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty());
    }

    /** Whether two figures are of one subject; the budget of a total is not that of a part. */
    private static boolean isOfSame(Figure other, Figure figure) {
        String subject = SubjectNames.plain(figure.subject());
        return other.isPart() == figure.isPart()
                && (subject.isEmpty()
                        || other.subject().isBlank()
                        || SubjectNames.plain(other.subject()).contains(subject));
    }

    /** 年初预算 is not 全年预算; 预算 may be either. */
    private static boolean isSameBudget(String named, String given) {
        return isInitial(named) == isInitial(given) && isAdjusted(named) == isAdjusted(given)
                || named.matches("预算数?的?")
                || named.startsWith("预算") && !isAdjusted(given)
                || given.equals("预算");
    }

    private static boolean isInitial(String name) {
        return name.contains("年初");
    }

    private static boolean isAdjusted(String name) {
        return name.contains("全年") || name.contains("调整");
    }
}
