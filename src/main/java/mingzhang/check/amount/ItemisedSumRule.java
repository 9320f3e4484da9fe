package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * {@code prose-sum} of items in a sentence of their own: 项目支出60万元。比上年增加5万元。具体项目开支情况：甲20万元、乙30万元、丙15万元. They
 * may be a selection, so it is said only where they exceed the amount before them or nearly make it up.
 */
final class ItemisedSumRule implements TextRule {
    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?:具体|主要|各|分)?(?:项目)?(?:的)?(?:具体)?(?:开支|支出|使用|安排|经费|资金)(?:明细)?情况(?:如下|为|是)?[:：]");
    private static final Pattern SELECTION = Pattern.compile("其中|主要包括|上年|预算|等[^，、；]{0,4}$");
    private static final BigDecimal NEARLY = new BigDecimal("0.03");
    private static final int FEWEST = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (int index = 1; index < text.sentences().size(); index++) {
            Sentence sentence = text.sentences().get(index);
            List<Figure> items = sentence.figures();
            boolean isList = items.size() >= FEWEST
                    && OPENING.matcher(sentence.text()).find()
                    && !SELECTION.matcher(sentence.text()).find()
                    && items.stream()
                            .allMatch(item -> item.amount()
                                            .filter(amount -> !amount.isApproximate())
                                            .isPresent()
                                    && item.changes().isEmpty());
            if (isList) {
                total(text.sentences().subList(0, index), sentence.paragraph())
                        .flatMap(total -> finding(text, total, items))
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    /** The last amount on the line that is no change. */
    private static Optional<Figure> total(List<Sentence> before, int line) {
        return before.stream()
                .filter(sentence -> sentence.paragraph() == line)
                .flatMap(sentence -> sentence.figures().stream())
                .filter(figure -> figure.amount()
                        .filter(amount -> !amount.isApproximate())
                        .isPresent())
                .reduce((first, second) -> second);
    }

    private static Optional<Finding> finding(ReportText text, Figure whole, List<Figure> items) {
        Quantity total = whole.amount().orElseThrow();
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = BigDecimal.ZERO;
        for (Figure item : items) {
            sum = sum.plus(text.spread().of(item.amount().orElseThrow()));
            exact = exact.add(item.amount().orElseThrow().base());
        }
        BigDecimal gap = exact.subtract(total.base());
        boolean isNear = gap.abs().compareTo(total.base().abs().multiply(NEARLY)) <= 0;
        return sum.meets(text.spread().of(total)) || gap.signum() < 0 && !isNear
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(total.start()),
                        whole.subject() + total.text(),
                        Spread.amount(exact, total),
                        items.stream()
                                .map(item -> item.subject()
                                        + item.amount().orElseThrow().text())
                                .collect(Collectors.joining("、"))));
    }
}
