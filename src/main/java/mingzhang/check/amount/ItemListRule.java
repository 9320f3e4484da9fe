package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * {@code prose-sum} for items with （项） in lines of their own below the amount that they divide: together they may be less,
 * as some are left out, but not more.
 */
final class ItemListRule implements TextRule {
    private static final Pattern HEAD = Pattern.compile("(?:如下|其中|以下方面)[:：]?\\s*$");

    private static final BigDecimal NEARLY = new BigDecimal("0.03");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("（项）")) {
            return;
        }
        List<List<Sentence>> lines = lines(text);
        for (int index = 0; index < lines.size(); index++) {
            List<Sentence> line = lines.get(index);
            boolean isHead = HEAD.matcher(line.get(line.size() - 1).text()).find()
                    && !line.get(0).text().contains("（项）");
            List<Figure> totals = isHead ? totals(line) : List.of();
            List<Figure> items = totals.isEmpty() ? List.of() : items(lines.subList(index + 1, lines.size()));
            if (!items.isEmpty()) {
                finding(text, totals, items).ifPresent(found -> report.accept(Deviation.in(text, found)));
            }
        }
    }

    private static List<List<Sentence>> lines(ReportText text) {
        List<List<Sentence>> lines = new ArrayList<>();
        int last = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.paragraph() != last) {
                lines.add(new ArrayList<>());
            }
            last = sentence.paragraph();
            lines.get(lines.size() - 1).add(sentence);
        }
        return lines;
    }

    /** The amounts of spending in the line, of which the last is divided unless another one fits. */
    private static List<Figure> totals(List<Sentence> line) {
        return line.stream()
                .flatMap(sentence -> sentence.figures().stream())
                .filter(figure -> figure.subject().contains("支出")
                        && figure.amount()
                                .filter(amount -> !amount.isApproximate())
                                .isPresent())
                .toList();
    }

    /** The items of the lines that follow; none where one of them has no amount. */
    private static List<Figure> items(List<List<Sentence>> lines) {
        List<Figure> items = new ArrayList<>();
        for (List<Sentence> line : lines) {
            Sentence first = line.get(0);
            if (!first.text().contains("（项）") || HEAD.matcher(first.text()).find()) {
                break;
            }
            Optional<Figure> item = line.stream()
                    .flatMap(sentence -> sentence.figures().stream())
                    .findFirst()
                    .filter(figure -> figure.amount()
                            .filter(amount -> !amount.isApproximate())
                            .isPresent());
            if (item.isEmpty()) {
                return List.of();
            }
            items.add(item.get());
        }
        return items;
    }

    private static Optional<Finding> finding(ReportText text, List<Figure> totals, List<Figure> items) {
        Figure total = totals.get(totals.size() - 1);
        Quantity whole = total.amount().orElseThrow();
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = BigDecimal.ZERO;
        for (Figure item : items) {
            sum = sum.plus(text.spread().of(item.amount().orElseThrow()));
            exact = exact.add(item.amount().orElseThrow().base());
        }
        Envelope all = sum;
        boolean isOfOther = totals.stream()
                .flatMap(figure -> figure.amount().stream())
                .anyMatch(amount -> all.meets(text.spread().of(amount)));
        BigDecimal gap = whole.base().subtract(exact);
        boolean isNear = items.size() > 2
                && gap.signum() > 0
                && gap.compareTo(whole.base().multiply(NEARLY)) <= 0
                && !sum.meets(text.spread().of(whole));
        return !isOfOther && (isNear || sum.isAbove(text.spread().of(whole)))
                ? Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(whole.start()),
                        total.subject() + whole.text(),
                        Spread.amount(exact, whole),
                        items.size() + "项"))
                : Optional.empty();
    }
}
