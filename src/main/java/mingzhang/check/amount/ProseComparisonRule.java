package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * Words that compare: {@code prose-direction} where 由…增加到…, 大于预算数 or 小于预算数 contradict the numbers,
 * {@code prose-even} where 持平 stands beside a difference (an error) or beside a reason (a warning).
 */
final class ProseComparisonRule implements TextRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:由|从)[^，。；\\d]{0,16}(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万元|亿元|元|%|％|人|个工作日|个|家|辆|天|次|日|小时|公里|平方米|万人)"
                    + "[^，。；\\d]{0,8}(增加|增长|提高|上升|调增|升|增|减少|下降|降低|压减|压缩|缩短|缩减|调减|降|减|延长|扩大)(?:到|至|为)[^，。；\\d]{0,8}(\\d{1,12}(?:\\.\\d{1,6})?)\\s?\\2");
    private static final Pattern AGAINST_BUDGET = Pattern.compile(
            "决算数?(大于|小于|高于|低于|超过|超出|等于|(?:与|和|同)(?:年初|全年|调整)?预算数?持平)(?:年初|全年|调整)?(?:预算)?"
                    + "|(?<=[，。；]|^)(?:决算)?(超出?|超过|高于|低于)(?:年初|全年)?预算数?(?=(?:\\d[\\d.]{0,9}\\s?万元[，,])?(?:的)?(?:主要)?原因)");
    private static final Pattern LATER_BUDGET = Pattern.compile("调整|全年|变更");
    private static final Pattern EVEN_WITH_AMOUNT = Pattern.compile(
            "(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万元|元|%|％|人次|人|个|次|辆|家|户|件|起)[，,]?(?:与|和|同|较|比)(?:上年|去年|20\\d\\d年)(?:度|同期)?[^，。；\\d]{0,10}?(\\d{1,12}(?:\\.\\d{1,6})?)\\s?\\2(?:相比)?[，,]?(?:完全)?持平");
    private static final Pattern EVEN_WITH_CHANGE = Pattern.compile(
            "(?<!(?:预算|年|计划|调整)[^，。；]{0,14})(?:(增加|减少|增长|下降|压减)(?:为|到|至)|(增加|减少)(?!0(?:\\.0+)?万))\\s?(\\d[\\d.,]{0,15}\\s?(?:万元|元))[，,](?:与|和|同|较|比)(?:上年|去年|20\\d\\d\\s?年)(?:度|同期)?(?:相比)?(?:完全)?持平");
    private static final Pattern EVEN_WITH_REASON = Pattern.compile(
            "(?<!基本)(?<!大体)(?<!大致)(?<!总体)持平(?!的)[，,。；;\\s]{0,2}[^，。；不无]{0,8}(?:主要)?原因(?:是|为|：|:|系|在于)(?!.{0,16}(?:无变化|没有变化|未变|一致|不变|均未|未发生|未安排|没有安排|未产生|未新增|无此项))");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Paragraph paragraph = new Paragraph(text.sentences());
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            checkFromTo(text, sentence, report);
            checkEven(text, sentence, spread, report);
            checkBudget(text, sentence, paragraph, spread, report);
        }
        if (text.words().contains("持平")) {
            checkEvenWords(text, report);
        }
    }

    private static void checkEvenWords(ReportText text, Consumer<Deviation> report) {
        Matcher changed = EVEN_WITH_CHANGE.matcher(text.words());
        while (changed.find()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-even.changed",
                            text.prose().at(changed.start()),
                            changed.group(1) == null ? changed.group(2) : changed.group(1),
                            changed.group(3))));
        }
        Matcher even = EVEN_WITH_REASON.matcher(text.words());
        while (even.find()) {
            report.accept(Deviation.in(
                    text, Finding.warning("prose-even.reason", text.prose().at(even.start()))));
        }
    }

    private static void checkFromTo(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        Matcher matcher = FROM_TO.matcher(sentence.text());
        while (matcher.find()) {
            int risen = new BigDecimal(matcher.group(4)).compareTo(new BigDecimal(matcher.group(1)));
            boolean isRise = matcher.group(3).matches("增加|增长|提高|上升|调增|升|增|延长|扩大");
            if (risen < 0 && isRise || risen > 0 && !isRise) {
                report.accept(Deviation.in(
                        text,
                        Finding.error(
                                "prose-direction",
                                text.prose().at(sentence.start() + matcher.start()),
                                matcher.group(3),
                                matcher.group(1) + matcher.group(2) + "→" + matcher.group(4) + matcher.group(2))));
            }
        }
    }

    private static void checkEven(ReportText text, Sentence sentence, Spread spread, Consumer<Deviation> report) {
        Matcher matcher = EVEN_WITH_AMOUNT.matcher(sentence.text());
        while (matcher.find()) {
            Optional<Quantity> now = quantityAt(sentence, matcher.start(1));
            Optional<Quantity> before = quantityAt(sentence, matcher.start(3));
            boolean isApart = now.isPresent()
                    && before.isPresent()
                    && !spread.of(now.get()).meets(spread.of(before.get()));
            if (isApart) {
                report.accept(Deviation.in(
                        text,
                        Finding.error(
                                "prose-even.two",
                                text.prose().at(now.get().start()),
                                now.get().text(),
                                before.get().text())));
            }
        }
    }

    private static Optional<Quantity> quantityAt(Sentence sentence, int place) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity.start() == sentence.start() + place && !quantity.isApproximate())
                .findFirst();
    }

    private static void checkBudget(
            ReportText text, Sentence sentence, Paragraph paragraph, Spread spread, Consumer<Deviation> report) {
        Matcher matcher = AGAINST_BUDGET.matcher(sentence.text());
        while (matcher.find()) {
            int place = sentence.start() + matcher.start();
            String words = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Optional<Figure> figure = figureBefore(sentence, place)
                    .or(() -> paragraph
                            .before(sentence)
                            .filter(before -> matcher.start() < 4)
                            .flatMap(before -> figureBefore(before, place)))
                    .filter(known -> isOfOneBudget(matcher.group(), known.budgetName()));
            figure.flatMap(known -> against(text, words, place, known))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            figure.filter(known -> known.budget().isPresent() && known.amount().isPresent())
                    .filter(known -> !known.amount().get().isApproximate())
                    .flatMap(known -> contradiction(text, words, place, known, spread))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
        }
    }

    /** 年初预算 is another one than 调整预算 and 全年预算. */
    private static boolean isOfOneBudget(String words, String budget) {
        return !(words.contains("年初") && LATER_BUDGET.matcher(budget).find())
                && !(budget.contains("年初") && LATER_BUDGET.matcher(words).find());
    }

    /** 完成预算的120% and 小于预算数 exclude each other; so do 100% and either word, but that may be rounded. */
    private static Optional<Finding> against(ReportText text, String words, int place, Figure figure) {
        Optional<Quantity> rate = figure.ratios().stream()
                .filter(ratio -> ratio.kind() == Figure.Ratio.Kind.COMPLETION)
                .map(Figure.Ratio::percent)
                .filter(percent -> !percent.isApproximate())
                .findFirst();
        boolean isMore = words.matches("大于|高于|超过|超出?");
        boolean isLess = words.matches("小于|低于");
        if (rate.isEmpty() || figure.budget().isPresent() && figure.amount().isPresent() || !isMore && !isLess) {
            return Optional.empty();
        }
        int order = rate.get().number().compareTo(HUNDRED);
        Finding finding = Finding.error(
                "prose-direction.rate",
                text.prose().at(place),
                words,
                rate.get().text());
        return order == 0
                ? Optional.of(finding.as(Severity.WARNING))
                : Optional.of(finding).filter(found -> order > 0 == isLess);
    }

    private static Optional<Figure> figureBefore(Sentence sentence, int place) {
        List<Figure> before = sentence.figures().stream()
                .filter(figure -> figure.start() < place)
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private static Optional<Finding> contradiction(
            ReportText text, String words, int place, Figure figure, Spread spread) {
        Envelope budget = spread.of(figure.budget().orElseThrow());
        Envelope outturn = spread.of(figure.amount().orElseThrow());
        boolean isMore = words.matches("大于|高于|超过|超出?");
        boolean isLess = words.matches("小于|低于");
        boolean isRight = isMore
                ? !budget.isAbove(outturn) && !isSame(figure)
                : isLess ? !outturn.isAbove(budget) && !isSame(figure) : budget.meets(outturn);
        String key = isMore || isLess ? "prose-direction.budget" : "prose-even";
        return isRight
                ? Optional.empty()
                : Optional.of(Finding.error(
                        key,
                        text.prose().at(place),
                        words,
                        figure.amount().orElseThrow().text(),
                        figure.budget().orElseThrow().text()));
    }

    private static boolean isSame(Figure figure) {
        return figure.amount()
                        .orElseThrow()
                        .base()
                        .compareTo(figure.budget().orElseThrow().base())
                == 0;
    }
}
