package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum} of numbered lines, each with an amount, below a line that gives their sum and says how many they are: 972万元，共7项.
 */
final class NumberedAmountsRule implements TextRule {
    private static final Pattern HEAD = Pattern.compile(
            "(?:共|分(?:为)?|以下|如下|具体为|安排)(?:有)?([二两三四五六七八九十]|\\d{1,2})(?:个|项|类|笔)(?:项目|方面|支出|资金|内容)?(?:，?(?:具体)?(?:如下|包括|为|是))?[:：。]?\\s*$");
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:(\\d{1,2})[.、．]|[（(](\\d{1,2}|[一二三四五六七八九十])[）)]|([一二三四五六七八九十])是)[^，。；\\d]{2,40}\\s?$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        List<Sentence> sentences = text.sentences();
        for (int index = 0; index + 2 < sentences.size(); index++) {
            Sentence head = sentences.get(index);
            Matcher announced = HEAD.matcher(head.text());
            if (announced.find()) {
                int count = ProseCountRule.number(announced.group(1));
                total(head).ifPresent(total -> check(text, total, items(sentences, head, count), count, report));
            }
        }
    }

    /** The only amount of the line, or the one that the sum is of. */
    private static Optional<Quantity> total(Sentence head) {
        List<Quantity> amounts = head.quantities().stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                .toList();
        return amounts.size() == 1 && !amounts.get(0).isApproximate() ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** The first amounts of the lines that follow, as long as each begins with a number and a name. */
    private static List<Quantity> items(List<Sentence> sentences, Sentence head, int count) {
        List<Quantity> items = new ArrayList<>();
        int line = head.paragraph();
        for (Sentence sentence : sentences.subList(sentences.indexOf(head) + 1, sentences.size())) {
            if (sentence.paragraph() == line) {
                continue;
            }
            line = sentence.paragraph();
            Optional<Quantity> amount = sentence.quantities().stream()
                    .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                    .findFirst()
                    .filter(quantity -> !quantity.isApproximate()
                            && NUMBERED.matcher(sentence.before(quantity.start()))
                                    .matches());
            if (amount.isEmpty() || items.size() == count) {
                break;
            }
            items.add(amount.get());
        }
        return items;
    }

    private static void check(
            ReportText text, Quantity total, List<Quantity> items, int count, Consumer<Deviation> report) {
        Envelope sum = items.stream().map(text.spread()::of).reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
        if (items.size() == count && count > 1 && !sum.meets(text.spread().of(total))) {
            BigDecimal exact = items.stream().map(Quantity::base).reduce(BigDecimal.ZERO, BigDecimal::add);
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-sum",
                            text.prose().at(total.start()),
                            total.text(),
                            Spread.amount(exact, total),
                            items.stream().map(Quantity::text).collect(Collectors.joining("、")))));
        }
    }
}
