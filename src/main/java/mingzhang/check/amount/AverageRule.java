package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-equation} for an amount a head: 接待96人次，支出1.20万元，人均130元. It must be some amount of the line divided by some
 * number of the heads in it. What the amount is of may stand elsewhere, so it is for a person to judge.
 */
final class AverageRule implements TextRule {
    private static final Pattern AVERAGE = Pattern.compile(
            "(人均|户均|车均|单车|批均|次均|平均每(?:人次|人|户|辆车?|批次|批|次))([^，,。；;：:\\d约近超]{0,12}?)(?:支出|费用|金额|为|达|是|\\s)*$");
    private static final Pattern OTHER_RATE = Pattern.compile("月|天|日|标准|限额|以内|不超|增|减|上升|下降|提高|收入|面积|GDP|可支配|工资");
    private static final Map<String, String> HEADS = Map.of(
            "人均",
            "人次|人|名|位",
            "户均",
            "户",
            "车均",
            "辆",
            "单车",
            "辆",
            "批均",
            "批次|批",
            "次均",
            "次|批次",
            "每人",
            "人次|人|名|位",
            "每户",
            "户",
            "每辆",
            "辆",
            "每批",
            "批次|批");
    private static final Pattern SOME = Pattern.compile("(?:购置|新购|更新|新增|报废|增加|减少|其中)[^，。；]{0,4}$");
    private static final int MOST = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.words().indexOf('均') < 0 && !text.words().contains("单车")) {
            return;
        }
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                if (quantity.kind() == Quantity.Kind.MONEY && !quantity.isApproximate()) {
                    finding(text, sentence, quantity, spread)
                            .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                }
            }
        }
    }

    private static Optional<Finding> finding(ReportText text, Sentence sentence, Quantity average, Spread spread) {
        String words = sentence.before(average.start());
        Matcher matcher = AVERAGE.matcher(words);
        if (!matcher.find() || OTHER_RATE.matcher(clause(words)).find()) {
            return Optional.empty();
        }
        String each = HEADS.entrySet().stream()
                .filter(entry -> matcher.group(1).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("次");
        String name = matcher.group(2).replaceAll("支出|费用|费|的", "");
        List<Quantity> line = text.sentences().stream()
                .filter(other -> other.paragraph() == sentence.paragraph())
                .flatMap(other -> other.quantities().stream())
                .filter(other -> other.start() != average.start())
                .toList();
        List<Quantity> heads = line.stream()
                .filter(other -> other.kind() == Quantity.Kind.COUNT
                        && other.unit().matches(each)
                        && other.number().signum() > 0
                        && !isOfSome(text, other))
                .toList();
        List<Quantity> ofLine = line.stream()
                .filter(other ->
                        other.kind() == Quantity.Kind.MONEY && other.number().signum() > 0)
                .toList();
        List<Quantity> amounts = total(text, ofLine, name, average).isPresent()
                ? ofLine
                : Stream.concat(ofLine.stream(), elsewhere(text, sentence, name).stream())
                        .toList();
        boolean isClear = !heads.isEmpty()
                && heads.size() <= MOST
                && !amounts.isEmpty()
                && amounts.size() <= MOST
                && heads.stream().noneMatch(Quantity::isApproximate)
                && amounts.stream().noneMatch(Quantity::isApproximate)
                && text.words().contains(name);
        boolean fits = amounts.stream()
                .anyMatch(amount -> heads.stream().anyMatch(head -> isAverage(amount, head, average, spread)));
        Optional<Quantity> total = total(text, amounts, name, average);
        return isClear && !fits && total.isPresent()
                ? Optional.of(wrong(text, total.get(), heads.get(heads.size() - 1), average))
                : Optional.empty();
    }

    /** 购置1辆 are not those that an average is of. */
    private static boolean isOfSome(ReportText text, Quantity count) {
        String words = text.words().substring(Math.max(0, count.start() - 6), count.start());
        return SOME.matcher(words).find();
    }

    private static String clause(String words) {
        return words.substring(1 + Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')));
    }

    /** The amount nearest before that is of what the average is called, or of anything if it has no name. */
    private static Optional<Quantity> total(ReportText text, List<Quantity> amounts, String name, Quantity average) {
        return amounts.stream()
                .filter(amount -> amount.start() < average.start())
                .filter(amount -> name.isEmpty()
                        || text.sentences().stream()
                                .flatMap(sentence -> sentence.figures().stream())
                                .anyMatch(figure ->
                                        figure.amount().filter(amount::equals).isPresent()
                                                && figure.subject().contains(name)))
                .reduce((one, next) -> next);
    }

    /** The only amount that the lines above give for what the average is called, such as 公务接待费 for 人均接待费. */
    private static Optional<Quantity> elsewhere(ReportText text, Sentence sentence, String name) {
        List<Quantity> amounts = name.length() < 2
                ? List.of()
                : text.sentences().stream()
                        .filter(other -> other.paragraph() < sentence.paragraph())
                        .flatMap(other -> other.figures().stream())
                        .filter(figure -> MainFigures.name(figure.subject()).matches("(?:公务)?" + name + "费"))
                        .flatMap(figure -> figure.amount().stream())
                        .toList();
        boolean isOne = !amounts.isEmpty()
                && amounts.stream()
                        .allMatch(amount -> amount.number().signum() > 0
                                && amount.base().compareTo(amounts.get(0).base()) == 0);
        return isOne ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    private static boolean isAverage(Quantity amount, Quantity head, Quantity average, Spread spread) {
        Envelope computed = spread.of(amount).dividedBy(Envelope.exact(head.number()));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(average.power() - average.decimals());
        return computed.meets(Envelope.around(average.base(), unit.multiply(HALF)));
    }

    private static Finding wrong(ReportText text, Quantity total, Quantity head, Quantity average) {
        BigDecimal computed = total.base()
                .divide(head.number(), Math.max(0, average.decimals() - average.power()) + 2, RoundingMode.HALF_UP)
                .scaleByPowerOfTen(-average.power())
                .setScale(Math.max(average.decimals(), 2), RoundingMode.HALF_UP);
        return Finding.warning(
                "prose-equation.average",
                text.prose().at(average.start()),
                average.text(),
                total.text(),
                head.text(),
                computed.toPlainString() + average.unit());
    }
}
