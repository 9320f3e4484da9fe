package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * A budget as it was adjusted: {@code prose-sum} where the initial one and what a sentence adds to it are not the adjusted
 * one, {@code prose-difference} where 较年初增加 goes against both, {@code prose-completion} for an 执行率 without a base of its
 * own that is one of the initial budget though the adjusted one stands beside it.
 */
final class AdjustedBudgetRule implements TextRule {
    private static final Pattern INITIAL =
            Pattern.compile("年初(?:批复|安排|下达|核定)?(?:的)?(?:部门)?预算(?:数|资金|批复|安排)?(?:为|是|共|合计)?\\s?$");
    private static final Pattern ADDED = Pattern.compile(
            "(?:追加|调增|增加|新增|增拨|增列|上年(?:度)?(?:结转|结余|结转结余)|年初结转(?:和结余)?)(?:预算|资金|指标|经费|安排|收入|结余)*(?:了|为|共)?\\s?$");
    private static final Pattern TAKEN =
            Pattern.compile("(?:调减|压减|核减|减少|收回|追减|统筹|调剂)(?:预算|资金|指标|经费|收回)*(?:了|为|共)?\\s?$");
    private static final Pattern ADJUSTED =
            Pattern.compile("(?:调整后?的?(?:全年)?预算|全年预算|调整预算|预算调整)(?:数|总额|资金|总数)?(?:合计|总计|共计)?(?:为|是|达|到)?\\s?$");
    private static final Pattern MOVED =
            Pattern.compile("[，,]?(?:比|较)(?:年初|年初预算|年初预算数)(增加|增长|增多|减少|下降|调增|调减|压减|追加)了?\\s?");

    private static final Pattern SPENT = Pattern.compile("(?:执行|支出|决算|使用|支付)(?:数|金额|资金)?(?:为|是|共|合计)?\\s?$");
    private static final Pattern RATE = Pattern.compile("[，,](?:总体|综合|项目|整体|全年)?(?:预算|资金)?执行率(?:为|达到?|是)?\\s?");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("年初")) {
            return;
        }
        for (Sentence sentence : text.sentences()) {
            if (sentence.text().contains("年初")) {
                check(text, sentence, report);
            }
        }
    }

    private static void check(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        List<Quantity> money = sentence.quantities().stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                .filter(quantity -> !sentence.isInBrackets(quantity.start()))
                .toList();
        for (int index = 0; index + 1 < money.size(); index++) {
            if (INITIAL.matcher(sentence.before(money.get(index).start())).find()) {
                checkFrom(text, sentence, money.subList(index, money.size()), report);
            }
        }
    }

    /** The first amount is the initial budget. */
    private static void checkFrom(
            ReportText text, Sentence sentence, List<Quantity> money, Consumer<Deviation> report) {
        Spread spread = text.spread();
        Quantity initial = money.get(0);
        Envelope sum = spread.of(initial);
        BigDecimal exact = initial.base();
        List<String> terms = new ArrayList<>(List.of(initial.text()));
        int index = 1;
        for (; index < money.size() && !money.get(index).isApproximate(); index++) {
            Quantity term = money.get(index);
            String before = sentence.between(money.get(index - 1), term);
            boolean isTaken = TAKEN.matcher(before).find();
            if (!isTaken && !ADDED.matcher(before).find()) {
                break;
            }
            sum = isTaken ? sum.minus(spread.of(term)) : sum.plus(spread.of(term));
            exact = isTaken ? exact.subtract(term.base()) : exact.add(term.base());
            terms.add((isTaken ? "- " : "+ ") + term.text());
        }
        boolean isAdjusted = index < money.size()
                && !money.get(index).isApproximate()
                && ADJUSTED.matcher(sentence.between(money.get(index - 1), money.get(index)))
                        .find();
        if (!isAdjusted) {
            return;
        }
        Quantity adjusted = money.get(index);
        if (terms.size() > 1 && !sum.meets(spread.of(adjusted))) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-sum.adjusted",
                            text.prose().at(adjusted.start()),
                            adjusted.text(),
                            Spread.amount(exact, adjusted),
                            String.join(" ", terms))));
        }
        if (index + 1 < money.size()) {
            checkMove(text, sentence, initial, adjusted, money.get(index + 1), report);
            checkRate(text, sentence, initial, adjusted, money.get(index + 1), report);
        }
    }

    private static void checkMove(
            ReportText text,
            Sentence sentence,
            Quantity initial,
            Quantity adjusted,
            Quantity by,
            Consumer<Deviation> report) {
        Matcher moved = MOVED.matcher(sentence.between(adjusted, by));
        if (!moved.matches() || by.isApproximate()) {
            return;
        }
        boolean isRise = moved.group(1).matches("增.*|调增|追加");
        Spread spread = text.spread();
        Envelope rise = spread.of(adjusted).minus(spread.of(initial));
        Envelope typed =
                isRise ? spread.of(by) : Envelope.exact(BigDecimal.ZERO).minus(spread.of(by));
        if (!rise.meets(typed)) {
            report.accept(Deviation.in(
                    text,
                    Finding.error(
                            "prose-difference",
                            text.prose().at(by.start()),
                            adjusted.text(),
                            initial.text(),
                            Spread.amount(adjusted.base().subtract(initial.base()), by),
                            moved.group(1) + by.text())));
        }
    }

    private static void checkRate(
            ReportText text,
            Sentence sentence,
            Quantity initial,
            Quantity adjusted,
            Quantity spent,
            Consumer<Deviation> report) {
        Optional<Quantity> rate = sentence.quantities().stream()
                .filter(quantity -> quantity.start() >= spent.end())
                .findFirst()
                .filter(quantity -> quantity.kind() == Quantity.Kind.PERCENT && !quantity.isApproximate())
                .filter(quantity ->
                        RATE.matcher(sentence.between(spent, quantity)).matches());
        boolean isSpent = SPENT.matcher(sentence.between(adjusted, spent)).find();
        if (rate.isEmpty()
                || !isSpent
                || initial.number().signum() <= 0
                || adjusted.number().signum() <= 0) {
            return;
        }
        Spread spread = text.spread();
        boolean isOfInitial = spread.isRatio(spread.of(spent), spread.of(initial), rate.get());
        boolean isOfAdjusted = spread.isRatio(spread.of(spent), spread.of(adjusted), rate.get());
        if (isOfInitial && !isOfAdjusted) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-completion.initial",
                            text.prose().at(rate.get().start()),
                            rate.get().text(),
                            initial.text(),
                            adjusted.text(),
                            Spread.percent(
                                    spent.base(), adjusted.base(), rate.get().decimals()))));
        }
    }
}
