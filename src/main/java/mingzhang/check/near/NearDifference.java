package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/**
 * {@code prose-difference}: what is left, saved or has changed, beside the two numbers it is between. Between a plan and its
 * outturn it must be exact; otherwise it is told only where it is nearly right, or right in the other direction.
 */
final class NearDifference implements SecondLook {
    private static final String UP = "增加|新增|净增|增产|增长|增|提高|上升|调增|追加|超支|超出|超过|超额|超|高于|多";
    private static final String DOWN = "减少|净减|减产|减|压减|节约|节省|结余|剩余|余|调减|降低|下降|缩短|压缩|低于|少";
    private static final Pattern BY = Pattern.compile("(?:(" + UP + ")|(" + DOWN
            + ")|相差|差额|缺口|未使用|未支出|未完成)(?:了|额|资金|支出|数|完成|控制数|目标值?|计划数?|预算数?|任务数?)?(?:为|约)?\\s?$");
    private static final Pattern BASE =
            Pattern.compile("(?:比|较|与|同)[^，。；]{0,8}$|上年|去年|年初|期初|预算|计划|目标|控制数|任务|原|实施前|应|(?:由|从)[^，。；]{0,10}$");
    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|年初(?!预算)|(?:比|较|与|同)(?:19|20)\\d\\d\\s?年");
    private static final Pattern COMPARED = Pattern.compile("比|较|与|同|由|从");
    private static final Pattern YEAR = Pattern.compile("上年|去年|同比|年初(?!预算)|(?:19|20)\\d\\d\\s?年");
    private static final Pattern PLAN = Pattern.compile("预算|计划|目标|控制数|任务|应");
    private static final Pattern DONE = Pattern.compile("实际|支出|决算|执行|完成|使用|开展|实");
    private static final Pattern OTHER = Pattern.compile("每|平均|人均|累计|分别|各|其中");
    private static final String NEARLY = "0.1";

    /** Two numbers and what is said to lie between them. */
    private record Triple(Measured first, Measured second, Measured by, Optional<Boolean> isRise) {}

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own();
        for (int index = 1; index < own.size(); index++) {
            triple(around, own, index)
                    .filter(triple -> isOfYears(around, triple) && isWrong(around, triple))
                    .ifPresent(triple -> report.accept(suspicion(around, triple)));
        }
    }

    private static Optional<Triple> triple(Surroundings around, List<Measured> own, int index) {
        Measured by = own.get(index);
        String lead = around.lead(by.quantity());
        Matcher said = BY.matcher(lead);
        if (!said.find() || OTHER.matcher(lead).find() || lead.indexOf('；') >= 0) {
            return Optional.empty();
        }
        Optional<Boolean> isRise = said.group(1) != null
                ? Optional.of(true)
                : Optional.ofNullable(said.group(2)).map(word -> false);
        boolean isBehind = index + 1 < own.size()
                && around.sentence().isInBrackets(own.get(index + 1).start())
                && BASE.matcher(clause(around, own.get(index + 1))).find();
        int first = isBehind ? index - 1 : index - 2;
        int second = isBehind ? index + 1 : index - 1;
        boolean isTriple =
                first >= 0 && Stream.of(own.get(first), own.get(second)).allMatch(each -> isLevel(around, each, by));
        return isTriple ? Optional.of(new Triple(own.get(first), own.get(second), by, isRise)) : Optional.empty();
    }

    private static String clause(Surroundings around, Measured each) {
        String lead = around.lead(each.quantity());
        return lead.substring(1 + Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；')));
    }

    /** A change since another year is between a number of that year and one of this. */
    private static boolean isOfYears(Surroundings around, Triple triple) {
        Matcher since = YEAR.matcher(around.lead(triple.by().quantity()));
        if (!since.find()) {
            return true;
        }
        return Stream.of(triple.first(), triple.second())
                .map(each -> clause(around, each))
                .anyMatch(clause -> clause.contains(since.group())
                        || OTHER_YEAR.matcher(clause).find());
    }

    private static boolean isLevel(Surroundings around, Measured each, Measured by) {
        String lead = around.lead(each.quantity());
        return each.isLike(by)
                && !BY.matcher(lead).find()
                && !OTHER.matcher(lead).find();
    }

    private static boolean isWrong(Surroundings around, Triple triple) {
        BigDecimal difference =
                Surroundings.gap(triple.first().value(), triple.second().value());
        boolean isExact = difference(triple).meets(triple.by().envelope())
                || difference(new Triple(triple.second(), triple.first(), triple.by(), triple.isRise()))
                        .meets(triple.by().envelope());
        if (isExact) {
            return isAgainst(around, triple);
        }
        return !isFitting(around, triple.by())
                && (isPlanAndDone(around, triple) || isNear(triple.by().value(), difference));
    }

    private static Envelope difference(Triple triple) {
        return triple.first().envelope().minus(triple.second().envelope());
    }

    /** Whether the difference is right, but what is said to be more is less. */
    private static boolean isAgainst(Surroundings around, Triple triple) {
        boolean isFirstBase = BASE.matcher(clause(around, triple.first())).find();
        boolean isSecondBase = BASE.matcher(clause(around, triple.second())).find();
        boolean isCompared = COMPARED.matcher(clause(around, isSecondBase ? triple.second() : triple.first()))
                        .find()
                || YEAR.matcher(around.lead(triple.by().quantity())).find()
                || PLAN.matcher(around.lead(triple.by().quantity())).find();
        if (isFirstBase == isSecondBase
                || !isCompared
                || triple.isRise().isEmpty()
                || triple.by().value().signum() == 0) {
            return false;
        }
        Measured level = isFirstBase ? triple.second() : triple.first();
        Measured base = isFirstBase ? triple.first() : triple.second();
        return triple.isRise().get() != level.value().compareTo(base.value()) > 0;
    }

    private static boolean isPlanAndDone(Surroundings around, Triple triple) {
        String first = clause(around, triple.first());
        String second = clause(around, triple.second());
        return isPlan(first) && isDone(second) || isDone(first) && isPlan(second);
    }

    private static boolean isPlan(String clause) {
        return PLAN.matcher(clause).find();
    }

    private static boolean isDone(String clause) {
        return DONE.matcher(clause).find() && !isPlan(clause);
    }

    /** Whether two or three other numbers of the paragraph make up the difference. */
    private static boolean isFitting(Surroundings around, Measured by) {
        List<Envelope> others = around.paragraph().stream()
                .filter(each -> each.isLike(by) && each != by)
                .map(Measured::envelope)
                .toList();
        return others.stream().anyMatch(one -> others.stream().anyMatch(other -> isApart(others, one, other, by)));
    }

    private static boolean isApart(List<Envelope> others, Envelope one, Envelope other, Measured by) {
        Envelope sum = other.plus(by.envelope());
        return one.meets(sum)
                || others.stream()
                        .anyMatch(third -> third != one
                                && third != other
                                && one.plus(third).meets(sum));
    }

    private static boolean isNear(BigDecimal by, BigDecimal difference) {
        BigDecimal gap = Surroundings.gap(by, difference);
        boolean isSlip = by.precision() > 1 && Slip.isOne(gap) && Surroundings.isWithin(gap, by.max(difference), "0.6");
        return difference.signum() != 0 && (isSlip || Surroundings.isWithin(gap, difference, NEARLY));
    }

    private static Suspicion suspicion(Surroundings around, Triple triple) {
        Quantity by = triple.by().quantity();
        String word = triple.isRise().map(isRise -> isRise ? "增加" : "减少").orElse("");
        Finding finding = Finding.warning(
                "prose-difference",
                around.text().prose().at(by.start()),
                triple.first().quantity().text(),
                triple.second().quantity().text(),
                triple.by()
                        .inUnit(Surroundings.gap(
                                triple.first().value(), triple.second().value())),
                word + by.text());
        boolean isBehind = triple.second().start() > by.start();
        return new Suspicion(
                around.text(),
                finding,
                triple.first().quantity(),
                isBehind ? triple.second().quantity() : by);
    }
}
