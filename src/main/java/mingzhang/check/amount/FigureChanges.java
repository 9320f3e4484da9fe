package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.facts.Basis;
import mingzhang.facts.Envelope;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;

/**
 * {@code prose-figure} for the changes that a text gives of a figure whose amount it gives rightly: they are held against
 * last year's figure and against the budgets of the year, where these are typed.
 */
final class FigureChanges {
    private final FactBook book;
    private final ReportText text;
    private final Spread spread;

    FigureChanges(FactBook book, ReportText text, Spread spread) {
        this.book = book;
        this.text = text;
        this.spread = spread;
    }

    /** Reports the changes of a figure of the text that are not those of the fact that it gives. */
    void check(Figure figure, Fact fact, Consumer<Deviation> report) {
        if (fact.address().basis() != Basis.OUTTURN) {
            return;
        }
        for (Change change : figure.changes()) {
            boolean isExact = change.amountDirection().isPresent()
                    && change.amount().filter(by -> !by.isApproximate()).isPresent();
            List<Fact> bases = isExact ? bases(fact, change) : List.of();
            if (!bases.isEmpty() && bases.stream().noneMatch(base -> fits(fact, base, change))) {
                Quantity by = change.amount().orElseThrow();
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                change.isAgainstBudget() ? "prose-figure.budget" : "prose-figure.change",
                                text.prose().at(by.start()),
                                figure.subject(),
                                ProseChangeRule.words(change.amountDirection().orElseThrow(), "增加", "减少") + by.text(),
                                Arithmetic.text(fact),
                                Arithmetic.text(bases.get(0)))));
            }
        }
    }

    /** What the change can start from: last year's figure or the budgets of this year, as its words say. */
    private List<Fact> bases(Fact fact, Change change) {
        int year = fact.address().year();
        boolean isOfLastYear = change.words().matches("(?s).*(?:上年|去年|同比|" + (year - 1) + "年).*");
        Stream<Optional<Fact>> known = Stream.empty();
        if (change.isAgainstBudget() && !isOfLastYear) {
            known = Stream.of(Basis.INITIAL_BUDGET, Basis.ADJUSTED_BUDGET)
                    .map(basis -> book.find(fact.address().on(basis)));
        } else if (isOfLastYear && !change.isAgainstBudget()) {
            known = Stream.of(book.find(fact.address().in(year - 1)));
        }
        return known.flatMap(Optional::stream)
                .filter(base -> base.isStated() && base.amount().isPresent())
                .toList();
    }

    private boolean fits(Fact fact, Fact base, Change change) {
        BigDecimal sign =
                BigDecimal.valueOf(change.amountDirection().orElseThrow().sign());
        Envelope signed = Envelope.exact(sign).times(spread.of(change.amount().orElseThrow()));
        return signed.meets(fact.envelope().minus(base.envelope()));
    }
}
