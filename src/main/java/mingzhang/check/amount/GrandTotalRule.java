package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum}: 收入60万元。加上年结转5万元、调入资金3万元，收入总量为68万元. What is added and some amount before it make up the
 * total.
 */
final class GrandTotalRule implements TextRule {
    private static final Pattern ADDED = Pattern.compile("(?:^|[，,；;])\\s?再?加上?(?![强大快工班速])");
    private static final Pattern TOTAL =
            Pattern.compile("[，,](?:全年|当年)?(?:(?:收入|支出)(?:总量|总计|合计)|总收入|总支出)(?:为|达|是)?\\s?$");
    private static final Pattern CHANGE = Pattern.compile("(?:增加|减少|增长|下降|上年为|预算)(?:了|为)?\\s?$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.words().indexOf('加') < 0) {
            return;
        }
        Paragraph paragraph = new Paragraph(text.sentences());
        for (Sentence sentence : text.sentences()) {
            Matcher added = ADDED.matcher(sentence.text());
            if (added.find()) {
                finding(text, sentence, paragraph, sentence.start() + added.end())
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    private static Optional<Finding> finding(ReportText text, Sentence sentence, Paragraph paragraph, int from) {
        List<Quantity> behind = money(sentence.quantities().stream()).stream()
                .filter(quantity -> quantity.start() >= from && !sentence.isInBrackets(quantity.start()))
                .toList();
        Optional<Quantity> total = behind.stream()
                .filter(quantity ->
                        TOTAL.matcher(sentence.before(quantity.start())).find())
                .findFirst();
        List<Quantity> parts = behind.stream()
                .filter(quantity ->
                        total.isPresent() && quantity.start() < total.get().start())
                .toList();
        List<Quantity> bases = paragraph.amountsUpTo(sentence).stream()
                .filter(quantity -> quantity.start() < from)
                .toList();
        boolean isPlain = !parts.isEmpty()
                && !bases.isEmpty()
                && Stream.concat(parts.stream(), total.stream())
                        .noneMatch(quantity -> quantity.isApproximate()
                                || CHANGE.matcher(sentence.before(quantity.start()))
                                        .find());
        if (!isPlain) {
            return Optional.empty();
        }
        Envelope added = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = bases.get(bases.size() - 1).base();
        for (Quantity part : parts) {
            added = added.plus(text.spread().of(part));
            exact = exact.add(part.base());
        }
        Envelope whole = text.spread().of(total.get());
        Envelope sum = added;
        boolean fits = sum.meets(whole)
                || bases.stream()
                        .anyMatch(each -> sum.plus(text.spread().of(each)).meets(whole));
        return fits
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(total.get().start()),
                        total.get().text(),
                        Spread.amount(exact, total.get()),
                        bases.get(bases.size() - 1).text() + "加"
                                + String.join(
                                        "、", parts.stream().map(Quantity::text).toList())));
    }

    private static List<Quantity> money(Stream<Quantity> quantities) {
        return quantities
                .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                .toList();
    }
}
