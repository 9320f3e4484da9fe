package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-share} of amounts that one sentence lists with their shares and no total: where some of the shares are those
 * of all the amounts together, the others must be so too.
 */
final class ListedShareRule implements TextRule {
    private record Share(Figure figure, Quantity part, Quantity percent) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Share> shares = sentence.figures().stream()
                    .flatMap(figure -> share(figure).stream())
                    .toList();
            if (shares.size() > 1 && shares.size() == sentence.figures().size()) {
                check(text, sentence, shares, report);
            }
        }
    }

    /** An amount with one share of what is not named. */
    private static Optional<Share> share(Figure figure) {
        boolean isPlain = figure.ratios().size() == 1
                && figure.ratios().get(0).kind() == Ratio.Kind.SHARE
                && figure.ratios().get(0).whole().isEmpty()
                && figure.ratios().get(0).base().isBlank()
                && !figure.ratios().get(0).percent().isApproximate();
        return figure.amount()
                .filter(amount ->
                        isPlain && !amount.isApproximate() && amount.number().signum() > 0)
                .map(amount -> new Share(figure, amount, figure.ratios().get(0).percent()));
    }

    private static void check(ReportText text, Sentence sentence, List<Share> shares, Consumer<Deviation> report) {
        Spread spread = text.spread();
        Envelope sum = shares.stream()
                .map(share -> spread.of(share.part()))
                .reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
        BigDecimal exact = shares.stream().map(share -> share.part().base()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Share> wrong = shares.stream()
                .filter(share -> !spread.isRatio(spread.of(share.part()), sum, share.percent()))
                .toList();
        boolean isOfSum = !wrong.isEmpty() && wrong.size() < shares.size() && wrong.size() * 2 <= shares.size();
        for (Share share : isOfSum ? wrong : List.<Share>of()) {
            boolean isOfOther = text.sentences().stream()
                    .filter(other -> Math.abs(other.paragraph() - sentence.paragraph()) <= 1)
                    .flatMap(other -> other.quantities().stream())
                    .filter(other -> other.kind() == Quantity.Kind.MONEY
                            && other.number().signum() > 0)
                    .anyMatch(other -> spread.isRatio(spread.of(share.part()), spread.of(other), share.percent()));
            if (!isOfOther) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-share",
                                text.prose().at(share.percent().start()),
                                share.figure().subject() + share.part().text(),
                                share.percent().text(),
                                Spread.amount(exact, share.part()),
                                Spread.percent(
                                        share.part().base(),
                                        exact,
                                        share.percent().decimals()))));
            }
        }
    }
}
