package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Direction;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-before}: parts that make up a total this year, each with its change, made it up last year too. What they
 * and the total imply for last year must agree; where they do not, one of the changes is wrong or the parts have moved.
 */
final class PriorSumRule implements Rule {
    private static final Pattern TOTAL =
            Pattern.compile("(?:收入?、?支出?|收支|支出|收入)(?:决算)?总计|本年(?:收入|支出)合计|全年支出|总支出|^(?:支出|收入)$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;

    private record Grown(Figure figure, Envelope level, Envelope before, BigDecimal likely) {}

    private record Total(Grown grown, ReportText text) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Total> totals = new ArrayList<>();
        for (ReportText text : facts.texts()) {
            Spread spread = text.spread();
            Paragraph paragraph = new Paragraph(text.sentences());
            text.sentences().stream()
                    .flatMap(sentence -> totals(sentence, paragraph, spread).stream())
                    .forEach(grown -> totals.add(new Total(grown, text)));
        }
        if (!totals.isEmpty()) {
            facts.texts().forEach(text -> check(text, totals, report));
        }
    }

    private static List<Grown> totals(Sentence sentence, Paragraph paragraph, Spread spread) {
        return sentence.figures().stream()
                .filter(figure -> TOTAL.matcher(figure.subject()).find())
                .flatMap(figure -> grown(withAmount(figure, sentence, paragraph), spread).stream())
                .toList();
    }

    /** The change that a sentence gives of the amount of the sentence before. */
    private static Figure withAmount(Figure figure, Sentence sentence, Paragraph paragraph) {
        Optional<Figure> before = figure.amount().isPresent()
                ? Optional.empty()
                : paragraph.before(sentence).map(Sentence::figures).stream()
                        .flatMap(List::stream)
                        .filter(each -> TOTAL.matcher(each.subject()).find())
                        .findFirst();
        return before.map(each -> new Figure(
                        each.subject(),
                        figure.start(),
                        figure.isPart(),
                        each.amount(),
                        figure.budget(),
                        figure.budgetName(),
                        figure.changes(),
                        figure.ratios()))
                .orElse(figure);
    }

    private static void check(ReportText text, List<Total> totals, Consumer<Deviation> report) {
        Spread spread = text.spread();
        Paragraph paragraph = new Paragraph(text.sentences());
        text.sentences().stream().map(Sentence::paragraph).distinct().forEach(line -> {
            List<Grown> run = new ArrayList<>();
            for (Figure figure : paragraph.figures(line)) {
                Optional<Grown> grown = grown(figure, spread)
                        .filter(each -> !TOTAL.matcher(figure.subject()).find());
                grown.ifPresentOrElse(run::add, run::clear);
                if (run.size() >= FEWEST) {
                    finding(text, run, totals).ifPresent(report);
                }
            }
        });
    }

    private static Optional<Deviation> finding(ReportText text, List<Grown> run, List<Total> totals) {
        Envelope now = sum(run.stream().map(Grown::level).toList());
        Envelope before = sum(run.stream().map(Grown::before).toList());
        List<Total> same = totals.stream()
                .filter(total -> total.grown().level().meets(now))
                .toList();
        if (same.isEmpty()
                || same.stream().anyMatch(total -> total.grown().before().meets(before))) {
            return Optional.empty();
        }
        Grown total = same.get(0).grown();
        Quantity like = total.figure().amount().orElseThrow();
        Figure last = run.get(run.size() - 1).figure();
        BigDecimal likely = run.stream().map(Grown::likely).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Deviation.in(
                text,
                Finding.warning(
                        "prose-before",
                        text.prose().at(last.start()),
                        run.stream()
                                .map(each ->
                                        each.figure().subject() + Spread.amount(rounded(each.likely(), like), like))
                                .collect(Collectors.joining("、")),
                        Spread.amount(rounded(likely, like), like),
                        total.figure().subject(),
                        Spread.amount(rounded(total.likely(), like), like))));
    }

    private static BigDecimal rounded(BigDecimal base, Quantity like) {
        return base.setScale(2 - like.power(), RoundingMode.HALF_UP);
    }

    private static Envelope sum(List<Envelope> parts) {
        return parts.stream().reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
    }

    /** The figure with what it was last year by its change, or by its rate where no amount is given. */
    private static Optional<Grown> grown(Figure figure, Spread spread) {
        Optional<Change> yearly = figure.changes().stream()
                .filter(change -> change.words().matches("(?s).*(?:上年|去年|同比|20\\d\\d年).*") && !change.isAgainstBudget())
                .findFirst();
        if (figure.amount().filter(amount -> !amount.isApproximate()).isEmpty() || yearly.isEmpty()) {
            return Optional.empty();
        }
        Envelope now = spread.of(figure.amount().get());
        BigDecimal level = figure.amount().get().base();
        Change change = yearly.get();
        if (change.amount().isPresent() && change.amountDirection().isPresent()) {
            Envelope by = spread.of(change.amount().get());
            boolean isRise = change.amountDirection().get() == Direction.UP;
            BigDecimal typed = change.amount().get().base();
            return Optional.of(new Grown(
                    figure,
                    now,
                    isRise ? now.minus(by) : now.plus(by),
                    isRise ? level.subtract(typed) : level.add(typed)));
        }
        return change.rate()
                .filter(rate ->
                        change.rateDirection().isPresent() && rate.number().compareTo(HUNDRED) < 0)
                .map(rate -> byRate(
                        figure, now, spread.of(rate), change.rateDirection().get()));
    }

    private static Grown byRate(Figure figure, Envelope now, Envelope rate, Direction direction) {
        Envelope hundred = Envelope.exact(HUNDRED);
        Envelope share = direction == Direction.UP ? hundred.plus(rate) : hundred.minus(rate);
        Envelope before = now.times(hundred).dividedBy(share);
        return new Grown(figure, now, before, before.low().add(before.high()).divide(BigDecimal.valueOf(2)));
    }
}
