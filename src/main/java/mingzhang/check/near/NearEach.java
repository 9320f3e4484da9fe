package mingzhang.check.near;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/**
 * {@code prose-equation} of an average or a price with a number and a total: 86户共412.8万元，户均8.4万元, or 8000亩每亩节约38元，共节约34.0万元.
 * No total and number of the paragraph go with it, but those that stand nearest would but for a digit, a decimal place or a
 * unit.
 */
final class NearEach implements SecondLook {
    private static final Pattern EACH = Pattern.compile(
            "(?<mean>人均|户均|车均|亩均|单车|批均|次均|场均|期均|生均|班均|校均|村均|件均|笔均|平均(?:一|每)个?(?:[\\u4e00-\\u9fa5]{1,3}))|(?<price>每个?[\\u4e00-\\u9fa5]{1,3})");
    private static final Pattern OTHER =
            Pattern.compile("标准|增|减|限额|不超|以内|不低于|上年|去年|收入|工资|可支配|GDP|目标|比|较|每天|每日|日均|月|国家|全省|全市|超过");
    private static final Pattern REST = Pattern.compile("^[^，,。；;：:\\d（(]{0,12}$");
    private static final Map<Character, String> HEADS = Map.of(
            '户',
            "户|家",
            '生',
            "人|名|位|人次",
            '车',
            "辆|台",
            '批',
            "批次|批",
            '场',
            "场|场次|次",
            '次',
            "次|场次|批次|场",
            '班',
            "个",
            '校',
            "所|个",
            '村',
            "个");
    private static final Pattern TIMED = Pattern.compile("月|季|学期|天|次|年");
    private static final List<BigDecimal> TIMES =
            Stream.of(1, 2, 3, 4, 6, 12).map(BigDecimal::valueOf).toList();
    private static final List<Integer> POWERS = List.of(4, -4, 1, -1);
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    private static final int MOST = 8;
    private static final String NEAR = "0.06";

    /** An average or price with the total and the number that it should go with. */
    private record Share(Measured each, Measured total, Measured heads) {
        BigDecimal computed() {
            return total.value().divide(heads.value(), MathContext.DECIMAL64);
        }

        BigDecimal product() {
            return each.value().multiply(heads.value());
        }

        /** The digits of the average as typed and as computed may differ by one slip, so may those of the total or number. */
        boolean isNear() {
            Quantity typed = each.quantity();
            BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-typed.decimals());
            BigDecimal right = computed()
                    .divide(inBase(each), MathContext.DECIMAL64)
                    .setScale(typed.decimals(), RoundingMode.HALF_UP);
            BigDecimal ratio = computed().divide(each.value(), MathContext.DECIMAL64);
            boolean isPower = POWERS.stream()
                    .anyMatch(power -> Surroundings.isWithin(
                            Surroundings.gap(ratio.scaleByPowerOfTen(power), BigDecimal.ONE), BigDecimal.ONE, "0.01"));
            boolean isSlip = isSlip(right, typed.number())
                    || isWhole(product(), total)
                            && isSlip(inOwn(product(), total), total.quantity().number())
                    || isSlip(headsFor(), heads.quantity().number()) && isExactFor(headsFor());
            boolean isClose = Surroundings.gap(right, typed.number()).compareTo(unit) > 0
                    && Surroundings.isWithin(Surroundings.gap(right, typed.number()), right, NEAR);
            return isPower || isSlip || isClose;
        }

        private BigDecimal headsFor() {
            return inOwn(total.value().divide(each.value(), MathContext.DECIMAL64), heads)
                    .setScale(heads.quantity().decimals(), RoundingMode.HALF_UP);
        }

        /** Whether so many heads give the average to its last digit. */
        private boolean isExactFor(BigDecimal number) {
            BigDecimal all = number.multiply(inBase(heads));
            return all.signum() > 0
                    && each.envelope().meets(Envelope.exact(total.value().divide(all, MathContext.DECIMAL64)));
        }

        private static BigDecimal inBase(Measured measured) {
            return measured.value().divide(measured.quantity().number(), MathContext.DECIMAL64);
        }

        private static BigDecimal inOwn(BigDecimal value, Measured like) {
            return value.divide(inBase(like), MathContext.DECIMAL64);
        }

        private static boolean isWhole(BigDecimal value, Measured like) {
            BigDecimal own = inOwn(value, like).stripTrailingZeros();
            return own.scale() <= like.quantity().decimals();
        }

        private static boolean isSlip(BigDecimal right, BigDecimal typed) {
            BigDecimal gap = Surroundings.gap(right, typed);
            return gap.signum() > 0
                    && (Slip.isOne(gap) || isReordered(right, typed))
                    && Surroundings.isWithin(gap, right.max(typed), "0.6");
        }

        private static boolean isReordered(BigDecimal one, BigDecimal other) {
            int scale = Math.max(
                    one.stripTrailingZeros().scale(), other.stripTrailingZeros().scale());
            return scale >= 0
                    && one.stripTrailingZeros().scale() <= scale
                    && digits(one, scale).equals(digits(other, scale));
        }

        private static String digits(BigDecimal number, int scale) {
            return number.setScale(scale, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .toString()
                    .chars()
                    .sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        for (Quantity quantity : around.sentence().quantities()) {
            Measured.of(exact(quantity), around.text()).ifPresent(each -> look(around, each, report));
        }
    }

    private static void look(Surroundings around, Measured each, Consumer<Suspicion> report) {
        String clause = clause(around, each);
        Matcher words = EACH.matcher(clause);
        if (each.value().signum() > 0
                && words.find()
                && REST.matcher(clause.substring(words.end())).matches()
                && !OTHER.matcher(clause).find()) {
            suspicion(around, each, words.group()).ifPresent(report);
        }
    }

    /** 人均约90元 is held against the total as 人均90元. */
    private static Quantity exact(Quantity quantity) {
        return new Quantity(
                quantity.kind(),
                quantity.number(),
                quantity.unit(),
                quantity.power(),
                false,
                quantity.start(),
                quantity.end());
    }

    /** What stands before a number in its clause. */
    private static String clause(Surroundings around, Measured each) {
        String words = around.lead(each.quantity());
        int start = words.length();
        while (start > 0 && "，,；;。：:、（(".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return words.substring(start);
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Measured each, String words) {
        List<Measured> heads = around.paragraph().stream()
                .filter(other ->
                        other.value().signum() > 0 && isHead(words, other.dimension()) && other.start() != each.start())
                .toList();
        List<Measured> totals = around.paragraph().stream()
                .filter(other -> other.value().signum() > 0
                        && other.isLike(each)
                        && other.start() != each.start()
                        && !isEach(around, other))
                .toList();
        boolean isClear = !heads.isEmpty() && !totals.isEmpty() && heads.size() <= MOST;
        if (!isClear || isFitting(around, each, heads, totals) || hasApproximate(around, words)) {
            return Optional.empty();
        }
        Stream<Measured> nearest = Stream.concat(
                totals.stream().filter(total -> total.start() < each.start()).reduce((one, next) -> next).stream(),
                totals.stream().filter(total -> total.start() > each.start()).findFirst().stream());
        return nearest.flatMap(total -> heads.stream().map(head -> new Share(each, total, head)))
                .filter(share -> isTogether(around, share) && share.isNear())
                .findFirst()
                .map(share -> suspicion(around, share));
    }

    /** At most one stop stands between the numbers, and no other price before a total. */
    private static boolean isTogether(Surroundings around, Share share) {
        int each = share.each().start();
        int total = share.total().start();
        int from = Math.min(each, Math.min(total, share.heads().start()));
        int to = Math.max(each, Math.max(total, share.heads().start()));
        String words = around.text().words();
        boolean isOnly = total < each || !words.substring(each, total).matches("[\\s\\S]*[每均][\\s\\S]*");
        boolean isUnlike = total > each
                && !Surroundings.isWithin(
                        Surroundings.gap(share.product(), share.total().value()),
                        share.total().value(),
                        "0.3");
        boolean isScaled = share.total().value().movePointRight(4).compareTo(share.product()) == 0;
        return isOnly
                && (!isUnlike || isScaled)
                && words.substring(from, to)
                                .chars()
                                .filter(character -> "；;。".indexOf(character) >= 0)
                                .count()
                        < 2;
    }

    private static boolean isHead(String words, String unit) {
        char last = words.charAt(words.length() - 1);
        char mean = words.endsWith("均") ? words.charAt(0) : words.equals("单车") ? '车' : ' ';
        if (mean != ' ') {
            return unit.matches(HEADS.getOrDefault(mean, mean == '人' ? "人次|人|名|位" : String.valueOf(mean)));
        }
        return words.contains("每" + unit)
                || words.contains("每个" + unit)
                || words.endsWith("人") && unit.matches("人次|名|位")
                || words.contains("每人") && unit.matches("人|名|位")
                || words.contains("每名") && unit.matches("人")
                || words.contains("每场") && unit.matches("场次|次")
                || last == '车' && unit.equals("辆");
    }

    private static boolean isEach(Surroundings around, Measured other) {
        boolean isOwn = around.sentence().quantities().contains(other.quantity());
        return isOwn && EACH.matcher(clause(around, other)).find();
    }

    private static boolean hasApproximate(Surroundings around, String words) {
        return around.sentence().quantities().stream()
                .anyMatch(quantity -> quantity.isApproximate()
                        && quantity.kind() == Quantity.Kind.COUNT
                        && isHead(words, quantity.unit().replaceFirst("^万", "")));
    }

    /** Whether any total and number of the paragraph, or any amount of the report, give it. */
    private static boolean isFitting(Surroundings around, Measured each, List<Measured> heads, List<Measured> totals) {
        BigDecimal half = each.envelope().high().subtract(each.value());
        BigDecimal rounded = half.signum() == 0 ? new BigDecimal("0.5") : half;
        Envelope typed = Envelope.around(
                each.value(), isAbout(around, each) ? rounded.max(each.value().multiply(ABOUT)) : rounded);
        boolean isMoney = each.dimension().equals("元");
        List<BigDecimal> times = isTimed(around, each) ? TIMES : List.of(BigDecimal.ONE);
        return Stream.concat(
                        totals.stream().map(Measured::envelope),
                        isMoney ? around.elsewhere().stream() : Stream.<Envelope>of())
                .anyMatch(total -> heads.stream()
                        .filter(head -> head.value().compareTo(BigDecimal.ONE) > 0)
                        .anyMatch(head -> times.stream()
                                .map(often -> typed.times(head.envelope()).times(Envelope.exact(often)))
                                .anyMatch(total::meets)));
    }

    private static boolean isAbout(Surroundings around, Measured each) {
        return around.sentence().quantities().stream()
                .anyMatch(quantity -> quantity.start() == each.start() && quantity.isApproximate());
    }

    private static boolean isTimed(Surroundings around, Measured each) {
        return TIMED.matcher(around.lead(each.quantity()) + around.behind(each.quantity()))
                .find();
    }

    private static Suspicion suspicion(Surroundings around, Share share) {
        Quantity each = share.each().quantity();
        Quantity total = share.total().quantity();
        Quantity heads = share.heads().quantity();
        boolean isProduct = total.start() > each.start();
        BigDecimal computed = share.computed().setScale(8, RoundingMode.HALF_UP).round(new MathContext(6));
        Finding finding = isProduct
                ? Finding.warning(
                        "prose-equation.standard",
                        around.text().prose().at(total.start()),
                        total.text(),
                        heads.text(),
                        each.text(),
                        share.total().inUnit(share.product()))
                : Finding.warning(
                        "prose-equation.average",
                        around.text().prose().at(each.start()),
                        each.text(),
                        total.text(),
                        heads.text(),
                        share.each().inUnit(computed));
        return new Suspicion(around.text(), finding, isProduct ? each : total, isProduct ? total : each);
    }
}
