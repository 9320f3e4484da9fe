package mingzhang.check.near;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;

/**
 * {@code prose-completion.count}: a rate that no numbers of its paragraph give, but two that stand before it in the sentence
 * nearly do.
 */
final class NearRate implements SecondLook {
    private static final Pattern NO_RATE = Pattern.compile(
            "不低于|不少于|不超过|不高于|以上|目标|计划|标准|税率|利率|贴息|每|国家|全省|全市|平均|上年|去年|(?:19|20)\\d\\d\\s?年|≥|≤|>|<|百分点|从|由|提高到|上升到|下降到|降到|降至|升至|权重");
    private static final Pattern CHANGE = Pattern.compile("增|减|上升|下降|降低|提高|压缩|压减|节约|节省|涨|升幅|降幅|低于|高于|超");
    private static final Pattern RATE = Pattern.compile("率|占|比例|比重|完成|达|进度|度(?:为|是|达)?\\s?$");
    /** A rate that has a subject of its own behind a semicolon is of nothing before that: 已办结3186件；群众回访满意率96.4%. */
    private static final Pattern OTHER = Pattern.compile("[；;][^，。；;]{5,24}率(?:为|是|达|达到)?\\s?$");

    private static final Pattern DONE_RATE = Pattern.compile("^[，,]\\s?[^，。；]{0,8}(?:完成|执行|到位|控制)率(?:为|达到?|是)?\\s?$");
    private static final Pattern PLANNED = Pattern.compile("(?:计划|预算|目标|任务|应|编制)[^，。；]{0,16}$");
    private static final Pattern DONE = Pattern.compile("^[，,]\\s?(?:实际|实有|实|已|完成|支出|执行|到位)(?:(?!预算|计划|目标)[^，。；])*$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(150);
    private static final int NEAREST = 4;

    /** Two numbers and what one is in percent of the other, or by what percentage they differ. */
    private record Reading(Measured part, Measured whole, Envelope envelope, BigDecimal value) {}

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        for (Quantity percent : around.sentence().quantities()) {
            boolean isExact = percent.kind() == Kind.PERCENT
                    && !percent.isApproximate()
                    && percent.number().signum() > 0
                    && percent.number().compareTo(HUNDRED) != 0;
            if (isExact) {
                suspicion(around, percent).ifPresent(report);
            }
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Quantity percent) {
        String lead = around.lead(percent);
        boolean isChange = CHANGE.matcher(lead).find();
        if (NO_RATE.matcher(lead).find()
                || OTHER.matcher(lead).find()
                || !isChange && !RATE.matcher(lead).find()) {
            return Optional.empty();
        }
        List<Measured> near = near(around, percent);
        List<Reading> readings = readings(near, isChange);
        Optional<Reading> inverted = inverted(around, near, percent);
        if (inverted.isPresent()) {
            return inverted.map(reading -> suspicion(around, percent, reading));
        }
        boolean isFitting = readings.isEmpty() || isFitting(around, near, percent);
        return isFitting
                ? Optional.empty()
                : readings.stream()
                        .filter(reading -> isNear(percent, reading.value()))
                        .min(Comparator.comparing(reading -> Surroundings.gap(reading.value(), percent.number())))
                        .map(reading -> suspicion(around, percent, reading));
    }

    /** What was planned in percent of what was done, where it should be the other way round: 计划260公里，实际274公里，完成率94.89%. */
    private static Optional<Reading> inverted(Surroundings around, List<Measured> near, Quantity percent) {
        int last = near.size() - 1;
        boolean isPair = last > 0
                && DONE_RATE.matcher(around.lead(percent)).find()
                && PLANNED.matcher(around.lead(near.get(last - 1).quantity())).find()
                && DONE.matcher(around.lead(near.get(last).quantity())).find();
        if (!isPair) {
            return Optional.empty();
        }
        Measured plan = near.get(last - 1);
        Measured done = near.get(last);
        Envelope typed = around.text().spread().of(percent);
        boolean isInverted = ratio(plan, done, plan.envelope(), done.envelope())
                .anyMatch(rate -> rate.envelope().meets(typed));
        return ratio(done, plan, done.envelope(), plan.envelope())
                .filter(rate -> isInverted && !rate.envelope().meets(typed))
                .findFirst();
    }

    /** The last numbers of one dimension that stand before a rate in its sentence. */
    private static List<Measured> near(Surroundings around, Quantity percent) {
        int clause = around.sentence().start()
                + around.sentence().before(percent.start()).lastIndexOf('；');
        List<Measured> before = around.own().stream()
                .filter(each -> each.start() < percent.start()
                        && each.start() >= clause
                        && each.value().signum() > 0)
                .toList();
        if (before.isEmpty()) {
            return List.of();
        }
        Measured last = before.get(before.size() - 1);
        List<Measured> alike = before.stream().filter(last::isLike).toList();
        return alike.subList(Math.max(0, alike.size() - NEAREST), alike.size());
    }

    private static List<Reading> readings(List<Measured> near, boolean isChange) {
        List<Reading> readings = new ArrayList<>();
        for (int one = 0; one < near.size(); one++) {
            for (int other = one + 1; other < near.size(); other++) {
                Measured first = near.get(one);
                Measured second = near.get(other);
                if (isChange) {
                    changes(first, second).forEach(readings::add);
                } else {
                    ratio(second, first, second.envelope(), first.envelope()).forEach(readings::add);
                    ratio(first, second, first.envelope(), second.envelope()).forEach(readings::add);
                }
            }
        }
        return readings;
    }

    private static Stream<Reading> changes(Measured first, Measured second) {
        Envelope rise = first.envelope().minus(second.envelope());
        return Stream.of(
                        ratio(second, first, second.envelope(), first.envelope().minus(second.envelope())),
                        ratio(second, first, second.envelope(), first.envelope().plus(second.envelope())),
                        ratio(first, second, rise, second.envelope()),
                        ratio(second, first, rise, first.envelope()))
                .flatMap(reading -> reading);
    }

    private static Stream<Reading> ratio(Measured part, Measured whole, Envelope above, Envelope below) {
        if (below.containsZero() || above.containsZero()) {
            return Stream.empty();
        }
        Envelope rate = above.dividedBy(below).times(Envelope.exact(HUNDRED));
        BigDecimal value = rate.low().add(rate.high()).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
        return value.abs().compareTo(MOST) > 0
                ? Stream.empty()
                : Stream.of(new Reading(
                        part,
                        whole,
                        value.signum() < 0 ? Envelope.exact(BigDecimal.ZERO).minus(rate) : rate,
                        value.abs()));
    }

    private static boolean isFitting(Surroundings around, List<Measured> near, Quantity percent) {
        Envelope typed = around.text().spread().of(percent);
        List<Envelope> own = near.stream().map(Measured::envelope).toList();
        List<Envelope> paragraph = around.paragraph().stream()
                .filter(each -> each.isLike(near.get(0)))
                .map(Measured::envelope)
                .toList();
        if (percent.decimals() == 0) {
            return Quotients.anyIs(typed, paragraph, paragraph) || Quotients.anyMeets(typed, own, own);
        }
        boolean isMoney = near.get(0).quantity().kind() == Kind.MONEY;
        List<Envelope> elsewhere = isMoney && percent.decimals() > 1 ? around.elsewhere() : List.of();
        return Quotients.anyMeets(typed, paragraph, paragraph)
                || Quotients.anyIs(typed, own, elsewhere)
                || Quotients.anyIs(typed, elsewhere, own);
    }

    private static boolean isNear(Quantity percent, BigDecimal value) {
        BigDecimal right = value.setScale(percent.decimals(), RoundingMode.HALF_UP);
        BigDecimal gap = Surroundings.gap(right, percent.number());
        boolean isLong = percent.number().precision() > 2;
        boolean isShifted = isLong
                && Stream.of(value.movePointLeft(1), value.movePointRight(1))
                        .anyMatch(shifted -> Surroundings.isWithin(
                                Surroundings.gap(shifted, percent.number()), percent.number(), "0.005"));
        return gap.signum() > 0
                && (isShifted
                        || isLong && Slip.isOne(gap) && Surroundings.isWithin(gap, right, "0.3")
                        || Surroundings.isWithin(gap, right, "0.06"));
    }

    private static Suspicion suspicion(Surroundings around, Quantity percent, Reading reading) {
        Finding finding = Finding.warning(
                "prose-completion.count",
                around.text().prose().at(percent.start()),
                percent.text(),
                reading.part().quantity().text(),
                reading.whole().quantity().text(),
                reading.value()
                                .setScale(Math.max(2, percent.decimals()), RoundingMode.HALF_UP)
                                .toPlainString() + "%");
        Quantity from = Stream.of(reading.part().quantity(), reading.whole().quantity())
                .min(Comparator.comparingInt(Quantity::start))
                .orElseThrow();
        return new Suspicion(around.text(), finding, from, percent);
    }
}
