package mingzhang.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-difference}: two amounts and the difference between them that a sentence gives: 60万元，比上年的50万元增加10万元,
 * or 由60万元调整为50万元，减少10万元.
 */
final class DifferenceRule implements TextRule {
    private static final Pattern THAN = Pattern.compile("[，,]?(?:比|较)(?:上年|去年|20\\d\\d年)(?:度)?[^，。；\\d]{0,8}");
    private static final Pattern TO = Pattern.compile("(?:调整|变更|变)?(?:为|到|至)|(?:增加|减少|提高|下降|降低|调增|调减|压减|增|减)(?:到|至|为)");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，。；\\d]{0,12}$");
    private static final Pattern CHANGE =
            Pattern.compile("(?:增加|增长|减少|下降|降低|压减|上升|提高|调增|调减|追加)(?:了|额|数)?(?:为|约)?\\s?$");
    private static final Pattern LAST =
            Pattern.compile("[，,；;](?:上年|去年)(?:度|同期)?(?:支出|收入|决算)?(?:数|合计)?(?:为|是|：|:)?\\s?");
    private static final Pattern BY =
            Pattern.compile("[，,]?(?:同比|共|净|(?:比|较|与)(?:上年|去年)(?:度|同期)?(?:相比)?[，,]?)?(增加|增长|减少|下降|降低|压减)了?");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 2 < all.size(); index++) {
                finding(text, sentence, all.subList(index, index + 3), spread)
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    private static Optional<Finding> finding(ReportText text, Sentence sentence, List<Quantity> three, Spread spread) {
        boolean isOfOneUnit = three.stream()
                .allMatch(each -> each.kind() == Quantity.Kind.MONEY
                        && !each.isApproximate()
                        && each.unit().equals(three.get(0).unit()));
        String between = sentence.between(three.get(0), three.get(1));
        Matcher by = BY.matcher(sentence.between(three.get(1), three.get(2)));
        boolean isFrom = TO.matcher(between).matches()
                && FROM.matcher(sentence.before(three.get(0).start())).find();
        boolean isThan = THAN.matcher(between).matches()
                && !CHANGE.matcher(sentence.before(three.get(0).start())).find();
        boolean isLast = LAST.matcher(between).matches();
        if (!isOfOneUnit || !by.matches() || !isFrom && !isThan && !isLast) {
            return Optional.empty();
        }
        Quantity now = three.get(isFrom ? 1 : 0);
        Quantity before = three.get(isFrom ? 0 : 1);
        boolean isRise = by.group(1).startsWith("增");
        Envelope rise = spread.of(now).minus(spread.of(before));
        Envelope typed = isRise
                ? spread.of(three.get(2))
                : Envelope.exact(BigDecimal.ZERO).minus(spread.of(three.get(2)));
        return rise.meets(typed)
                ? Optional.empty()
                : Optional.of(Finding.error(
                                "prose-difference",
                                text.prose().at(three.get(2).start()),
                                now.text(),
                                before.text(),
                                Spread.amount(now.base().subtract(before.base()), now),
                                by.group(1) + three.get(2).text())
                        .as(isLast ? Severity.WARNING : Severity.ERROR));
    }
}
