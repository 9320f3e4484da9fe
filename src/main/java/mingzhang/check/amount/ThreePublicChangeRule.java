package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum}: the changes of the three public expenses make up the change of their total, as they are all there are.
 * 因公出国（境）费 may be left out where it is nil.
 */
final class ThreePublicChangeRule implements TextRule {
    private static final List<String> PARTS = List.of("因公出国境费", "公务用车购置及运行维护费", "公务接待费");
    private static final Pattern COMPARISON =
            Pattern.compile("相?(?:与|比(?!较)|(?<!比)较|同|和)于?(?:上年|去年|年初|20\\d\\d\\s?年).*$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("三公")) {
            return;
        }
        Paragraph paragraph = new Paragraph(text.sentences());
        text.sentences().stream().map(Sentence::paragraph).distinct().forEach(line -> {
            List<Figure> figures = paragraph.figures(line);
            finding(text, figures, change -> !change.isAgainstBudget())
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            finding(text, figures, Change::isAgainstBudget)
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
        });
    }

    private static Optional<Finding> finding(ReportText text, List<Figure> figures, Predicate<Change> isOfBase) {
        Optional<Change> total = Optional.empty();
        Map<String, Change> parts = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        for (Figure figure : figures) {
            String name = MainFigures.name(COMPARISON.matcher(figure.subject()).replaceFirst(""));
            Optional<Change> change = figure.changes().stream()
                    .filter(each -> isOfBase.test(each) && each.amount().isPresent())
                    .findFirst();
            if (total.isEmpty() && name.contains("三公")) {
                total = change;
            } else if (total.isPresent() && PARTS.contains(name)) {
                boolean isNil = figure.amount()
                        .filter(amount -> amount.number().signum() == 0)
                        .isPresent();
                if (change.isEmpty() && !isNil && !parts.containsKey(name)) {
                    unknown.add(name);
                } else {
                    unknown.remove(name);
                }
                change.ifPresent(each -> parts.putIfAbsent(name, each));
            }
        }
        boolean isAll = parts.containsKey(PARTS.get(1)) && parts.containsKey(PARTS.get(2));
        boolean isExact = total.filter(ThreePublicChangeRule::isExact).isPresent()
                && parts.values().stream().allMatch(ThreePublicChangeRule::isExact);
        return unknown.isEmpty() && isAll && isExact ? compare(text, total.get(), parts) : Optional.empty();
    }

    private static boolean isExact(Change change) {
        return change.amountDirection().isPresent()
                && change.amount().filter(amount -> !amount.isApproximate()).isPresent();
    }

    private static Optional<Finding> compare(ReportText text, Change total, Map<String, Change> parts) {
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = BigDecimal.ZERO;
        for (Change part : parts.values()) {
            sum = sum.plus(signed(text, part));
            exact = exact.add(part.amount()
                    .orElseThrow()
                    .base()
                    .multiply(BigDecimal.valueOf(
                            part.amountDirection().orElseThrow().sign())));
        }
        Quantity by = total.amount().orElseThrow();
        return sum.meets(signed(text, total))
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(by.start()),
                        "“三公”经费" + said(total),
                        Spread.amount(exact, by),
                        parts.entrySet().stream()
                                .map(part -> part.getKey() + said(part.getValue()))
                                .collect(Collectors.joining("、"))));
    }

    private static Envelope signed(ReportText text, Change change) {
        return Envelope.exact(BigDecimal.valueOf(
                        change.amountDirection().orElseThrow().sign()))
                .times(text.spread().of(change.amount().orElseThrow()));
    }

    private static String said(Change change) {
        return ProseChangeRule.words(change.amountDirection().orElseThrow(), "增加", "减少")
                + change.amount().orElseThrow().text();
    }
}
