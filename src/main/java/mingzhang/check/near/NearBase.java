package mingzhang.check.near;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Spread;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;

/**
 * {@code prose-change}: a rate of growth or fall that was taken of the new value instead of the old one: 80家，比上年的64家增长20%.
 * What grew was less before, what fell was more, so the two values need not be named.
 */
final class NearBase implements SecondLook {
    private static final Pattern RATE = Pattern.compile(
            "(?:(?<up>增长|增加|上升|提高|增幅|上涨|提升|超出|超过|超额|高出)|(?<down>下降|降低|减少|压减|压缩|缩减|降幅|减幅|下滑))[^，,。；\\d（(]{0,8}$");
    private static final Pattern OTHER = Pattern.compile("占|百分点|年均|平均|目标|不低于|不超过|以上|累计|分别");
    private static final Pattern CHANGE =
            Pattern.compile("(?:增加|减少|净增|净减|新增|增长|下降|降低|压减|增|减|提高|超出|节约|多|少)[^，,。；\\d]{0,4}$");
    private static final Pattern AGAINST = Pattern.compile("比|较|同比|上年|去年|20\\d\\d年");
    private static final Envelope HUNDRED = Envelope.exact(BigDecimal.valueOf(100));

    /** The value before, the value after it, as envelopes, and the two numbers by which a text gives them. */
    private record Levels(Envelope before, Envelope after, Measured one, Measured other) {
        Optional<Envelope> rate() {
            return percent(before);
        }

        Optional<Envelope> wrongRate() {
            return percent(after);
        }

        private Optional<Envelope> percent(Envelope base) {
            Envelope by = before.isAbove(after) ? before.minus(after) : after.minus(before);
            return base.containsZero() || by.containsZero()
                    ? Optional.empty()
                    : Optional.of(by.dividedBy(base).times(HUNDRED));
        }
    }

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        for (Quantity percent : around.sentence().quantities()) {
            String lead = around.lead(percent);
            Matcher rate = RATE.matcher(lead);
            boolean isRate = percent.kind() == Kind.PERCENT
                    && !percent.isApproximate()
                    && percent.number().signum() > 0
                    && percent.number().precision() > 1
                    && rate.find();
            if (isRate && !OTHER.matcher(lead).find()) {
                suspicion(around, percent, rate.group("up") != null).ifPresent(report);
            }
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Quantity percent, boolean isRise) {
        List<Levels> all = levels(around, percent, isRise);
        Envelope typed = around.text().spread().of(percent);
        Envelope nearly = Envelope.around(percent.number(), BigDecimal.ONE.scaleByPowerOfTen(-percent.decimals()));
        boolean isRight =
                all.stream().anyMatch(each -> each.rate().filter(nearly::meets).isPresent());
        return isRight
                ? Optional.empty()
                : all.stream()
                        .filter(each -> each.rate().isPresent()
                                && each.wrongRate().filter(typed::meets).isPresent())
                        .findFirst()
                        .map(each -> suspicion(around, percent, each, isRise));
    }

    /** Any two values of the sentence, the smaller of which grew or the larger of which fell; and any one with a change. */
    private static List<Levels> levels(Surroundings around, Quantity percent, boolean isRise) {
        List<Measured> own =
                around.own().stream().filter(each -> each.value().signum() > 0).toList();
        List<Levels> all = new ArrayList<>();
        for (int index = 0; index < own.size(); index++) {
            for (int next = index + 1; next < own.size(); next++) {
                Measured one = own.get(index);
                Measured other = own.get(next);
                if (!one.isLike(other) || one.start() > percent.start()) {
                    continue;
                }
                String between = around.sentence()
                        .text()
                        .substring(
                                one.end() - around.sentence().start(),
                                other.start() - around.sentence().start());
                boolean isChange = CHANGE.matcher(between).find();
                if (isChange && AGAINST.matcher(between).find()) {
                    all.add(changed(around, one, other, isRise));
                } else if (!isChange && one.value().compareTo(other.value()) != 0) {
                    boolean isFirst = one.value().compareTo(other.value()) < 0 == isRise;
                    all.add(new Levels(
                            isFirst ? one.envelope() : other.envelope(),
                            isFirst ? other.envelope() : one.envelope(),
                            one,
                            other));
                }
            }
        }
        return all;
    }

    /** A value and what it changed by: it is the one before if it is what is compared with, 与上年的40万元相比，减少2万元. */
    private static Levels changed(Surroundings around, Measured level, Measured by, boolean isRise) {
        Envelope value = level.envelope();
        return AGAINST.matcher(around.lead(level.quantity())).find()
                ? new Levels(value, isRise ? value.plus(by.envelope()) : value.minus(by.envelope()), level, by)
                : new Levels(isRise ? value.minus(by.envelope()) : value.plus(by.envelope()), value, level, by);
    }

    private static Suspicion suspicion(Surroundings around, Quantity percent, Levels levels, boolean isRise) {
        BigDecimal before = levels.before().low().add(levels.before().high()).divide(BigDecimal.valueOf(2));
        BigDecimal after = levels.after().low().add(levels.after().high()).divide(BigDecimal.valueOf(2));
        BigDecimal by = Surroundings.gap(before, after);
        Quantity one = levels.one().quantity();
        Finding finding = Finding.warning(
                "prose-change",
                around.text().prose().at(percent.start()),
                (isRise ? "增长" : "下降") + percent.text(),
                Spread.percent(by, before, percent.decimals()),
                levels.one().inUnit(after.setScale(2, RoundingMode.HALF_UP)),
                (isRise ? "增加" : "减少") + levels.one().inUnit(by.setScale(2, RoundingMode.HALF_UP)),
                levels.one().inUnit(before.setScale(2, RoundingMode.HALF_UP)));
        List<Quantity> three = Stream.of(one, levels.other().quantity(), percent)
                .sorted((first, second) -> Integer.compare(first.start(), second.start()))
                .toList();
        return new Suspicion(around.text(), finding, three.get(0), three.get(2));
    }
}
