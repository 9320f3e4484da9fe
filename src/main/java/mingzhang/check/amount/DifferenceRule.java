package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
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
    private static final Pattern THAN = Pattern.compile("[，,]?(?:比|较)于?(?:上年|去年|20\\d\\d年)(?:度)?[^，。；\\d]{0,8}");
    private static final Pattern TO = Pattern.compile("(?:调整|变更|变)?(?:为|到|至)|(?:增加|减少|提高|下降|降低|调增|调减|压减|增|减)(?:到|至|为)");
    private static final Pattern BASE =
            Pattern.compile("[，,]?相?(?:比|较)于?(?:上年|去年|20\\d\\d年|年初|全年|调整|预算)(?:度|预算)*(?:决算)?数?的?\\s?");
    private static final Pattern RATE =
            Pattern.compile("[，,]?(?:完成[^，。；\\d]{0,10}|同比)?(?:增长|上升|下降|降低|减少|增加)?(?:了|为|的)?\\s?");
    private static final Pattern EXECUTION = Pattern.compile("[，,](?:预算)?(?:执行|完成)(?:率|进度)(?:为|达到?|是)?\\s?");
    private static final Pattern DONE = Pattern.compile("[，,]?(?:完成|占)(?:年初|全年|调整后?)?预算数?的?\\s?");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，。；\\d]{0,12}$");
    private static final Pattern CHANGE =
            Pattern.compile("(?:增加|增长|减少|下降|降低|压减|上升|提高|调增|调减|追加)(?:了|额|数)?(?:为|约)?\\s?$");
    private static final Pattern LAST =
            Pattern.compile("[，,；;](?:上年|去年)(?:度|同期)?(?:支出|收入|决算)?(?:数|合计)?(?:为|是|：|:)?\\s?");
    private static final Pattern BUDGET = Pattern.compile("预算(?:数|安排)?(?:为|是)?\\s?$");
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
                ofChain(text, sentence, index, spread).ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    /**
     * 88.49万元，较年初预算92.18万元减少3.69万元，较上年89.77万元减少1.88万元: what a base and a change behind it are held against
     * is the amount that all of them follow.
     */
    private static Optional<Finding> ofChain(ReportText text, Sentence sentence, int index, Spread spread) {
        List<Quantity> all = sentence.quantities();
        Quantity base = all.get(index + 1);
        Quantity by = all.get(index + 2);
        Matcher change = BY.matcher(sentence.between(base, by));
        boolean isPair = BASE.matcher(sentence.between(all.get(index), base)).matches() && change.matches();
        if (!isPair || by.kind() != Quantity.Kind.MONEY) {
            return Optional.empty();
        }
        int first = index;
        while (first > 0 && goesOn(sentence, all.get(first - 1), all.get(first))) {
            first--;
        }
        Quantity now = all.get(first);
        boolean isExact = now.kind() == Quantity.Kind.MONEY
                && List.of(now, base, by).stream()
                        .allMatch(each -> !each.isApproximate() && each.unit().equals(now.unit()));
        if (isExact && index + 3 < all.size()) {
            boolean isBudget = sentence.between(all.get(index), base).contains("预算");
            Optional<Finding> rate = rate(text, sentence, List.of(now, base, by, all.get(index + 3)), isBudget);
            if (rate.isPresent()) {
                return rate;
            }
        }
        boolean isCovered =
                first == index && THAN.matcher(sentence.between(now, base)).matches();
        return isExact
                        && !isCovered
                        && !CHANGE.matcher(sentence.before(now.start())).find()
                ? difference(text, now, base, by, change.group(1), spread).map(found -> found.as(Severity.WARNING))
                : Optional.empty();
    }

    /** 完成预算数的96% or, in brackets, 下降17% behind such a base and change: what now is, in percent of the base, or the change. */
    private static Optional<Finding> rate(ReportText text, Sentence sentence, List<Quantity> four, boolean isBudget) {
        Spread spread = text.spread();
        Quantity base = four.get(1);
        Quantity percent = four.get(3);
        String between = sentence.between(four.get(2), percent);
        boolean isPercent = percent.kind() == Quantity.Kind.PERCENT
                && !percent.isApproximate()
                && base.number().signum() > 0
                && RATE.matcher(between).matches();
        boolean isDone = between.contains("完成");
        String before = sentence.before(base.start());
        boolean isInBrackets = before.lastIndexOf('（') > before.lastIndexOf('）');
        Quantity part = four.get(isDone ? 0 : 2);
        boolean isOfIt = isDone ? isBudget : isInBrackets;
        return isPercent && isOfIt && !spread.isRatio(spread.of(part), spread.of(base), percent)
                ? Optional.of(Finding.warning(
                        "prose-share",
                        text.prose().at(percent.start()),
                        part.text(),
                        percent.text(),
                        base.text(),
                        Spread.percent(part.base(), base.base(), percent.decimals())))
                : Optional.empty();
    }

    /** Whether a quantity is another base, change or rate of what stands before. */
    private static boolean goesOn(Sentence sentence, Quantity before, Quantity quantity) {
        String between = sentence.between(before, quantity);
        return quantity.kind() == Quantity.Kind.PERCENT
                ? RATE.matcher(between).matches() || EXECUTION.matcher(between).matches()
                : quantity.kind() == Quantity.Kind.MONEY
                        && (BASE.matcher(between).matches()
                                || DONE.matcher(between).matches()
                                || BY.matcher(between).matches());
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
        Quantity whole = isFrom ? now : nearestWhole(sentence, now, before);
        return difference(text, now, before, three.get(2), by.group(1), spread)
                .flatMap(ofPart -> difference(text, whole, before, three.get(2), by.group(1), spread))
                .map(found -> found.as(isLast || !whole.equals(now) ? Severity.WARNING : Severity.ERROR));
    }

    /** Behind the parts that 其中 lists, what is held against the year before is their whole, or the last of them. */
    private static Quantity nearestWhole(Sentence sentence, Quantity part, Quantity before) {
        boolean isPart = sentence.before(part.start()).contains("其中");
        return sentence.quantities().stream()
                .filter(each ->
                        isPart && each.start() < part.start() && each.unit().equals(part.unit()))
                .filter(each -> !each.isApproximate()
                        && !BUDGET.matcher(sentence.before(each.start())).find())
                .reduce(part, (near, each) -> isNearer(each, near, before) ? each : near);
    }

    private static boolean isNearer(Quantity one, Quantity other, Quantity to) {
        return one.base()
                        .subtract(to.base())
                        .abs()
                        .compareTo(other.base().subtract(to.base()).abs())
                < 0;
    }

    private static Optional<Finding> difference(
            ReportText text, Quantity now, Quantity before, Quantity by, String word, Spread spread) {
        Envelope rise = spread.of(now).minus(spread.of(before));
        Envelope typed = word.startsWith("增")
                ? spread.of(by)
                : Envelope.exact(BigDecimal.ZERO).minus(spread.of(by));
        return rise.meets(typed)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "prose-difference",
                        text.prose().at(by.start()),
                        now.text(),
                        before.text(),
                        Spread.amount(now.base().subtract(before.base()), now),
                        word + by.text()));
    }
}
