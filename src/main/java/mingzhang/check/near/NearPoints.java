package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;
import mingzhang.prose.Sentence;

/**
 * {@code prose-difference.points}: percentage points between two percentages of the sentence, by size and direction, in
 * whichever order the three stand: 72.6%，高于目标值（70%）2.6个百分点, 由66%提高到68%，提高2个百分点, 43.1%，提高0.4个百分点（上年42.7%）.
 */
final class NearPoints implements SecondLook {
    private static final Pattern DIRECTION =
            Pattern.compile("(?<up>提高|上升|增加|增长|提升|升高|上涨|扩大|高|超)|(?<down>降低|下降|减少|回落|下滑|压减|缩小|收窄|低)");
    private static final Pattern OTHER = Pattern.compile("每|扣|加分|合计|累计|平均|分别");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，,。；\\d]{0,16}(?:20\\d\\d年(?:度|末|底)?的?)?$");
    private static final Pattern TO =
            Pattern.compile("^[^，,。；\\d]{0,14}?(?:到|至|为)[^，,。；\\d]{0,4}(?:20\\d\\d年(?:度|末|底)?的?)?$");
    private static final Pattern FROM_BEHIND =
            Pattern.compile("^[，,]?[（(]?即?(?:由|从)[^，,。；\\d]{0,14}(?:20\\d\\d年(?:度|末|底)?的?)?$");
    private static final Pattern AGAINST =
            Pattern.compile("(?:比|较|高于|低于|超过|超出|大于|小于|高出)[^；;。]{0,24}$|^[，,（(][^；;。\\d]{0,8}(?:目标|指标)值?[^；;。]{0,8}$");
    private static final Pattern BASE_BEHIND =
            Pattern.compile("^[，,]?[（(](?:上年|去年|上一年|20\\d\\d\\s?年|目标|指标|计划|同期)[^，,。；\\d]{0,12}$");
    private static final Pattern REACHED = Pattern.compile("^[，,](?:达到?|为|升至|降至|提高到|上升到|下降到)[^，,。；\\d]{0,6}$");
    private static final int LONGEST = 18;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Two percentages and the words between which they stand.
     *
     * @param isClear whether no other two of the sentence may be meant
     */
    private record Pair(Quantity base, Quantity reached, boolean isClear) {
        BigDecimal rise() {
            return reached.number().subtract(base.number());
        }
    }

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Quantity> all = around.sentence().quantities();
        for (int index = 0; index < all.size(); index++) {
            Quantity points = all.get(index);
            boolean isExact = points.unit().endsWith("百分点")
                    && !points.isApproximate()
                    && points.number().signum() > 0;
            if (isExact && !OTHER.matcher(around.lead(points)).find()) {
                suspicion(around, all, index).ifPresent(report);
            }
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, List<Quantity> all, int index) {
        Quantity points = all.get(index);
        return pair(around.sentence(), all, index)
                .filter(pair -> !isElsewhere(around, pair, points))
                .flatMap(pair -> word(around, pair, points)
                        .filter(word -> !isRight(pair, points, direction(word)))
                        .map(word -> suspicion(around, pair, points, word)));
    }

    /** The last word before the points that tells a direction, or before the percentage that they are counted from. */
    private static Optional<String> word(Surroundings around, Pair pair, Quantity points) {
        return Stream.of(around.lead(points), around.lead(pair.base()))
                .flatMap(lead -> DIRECTION.matcher(lead).results().reduce((one, next) -> next).stream())
                .map(MatchResult::group)
                .findFirst();
    }

    private static int direction(String word) {
        Matcher matcher = DIRECTION.matcher(word);
        return matcher.find() && matcher.group("up") != null ? 1 : -1;
    }

    private static Optional<Pair> pair(Sentence sentence, List<Quantity> all, int index) {
        Quantity points = all.get(index);
        Optional<Quantity> first = percent(all, outOfBrackets(sentence, all, index - 2));
        Optional<Quantity> second = percent(all, index - 1)
                .filter(each -> sentence.between(each, points).length() < LONGEST);
        Optional<Quantity> next = percent(all, index + 1);
        return Stream.of(
                        next.filter(each -> FROM_BEHIND
                                        .matcher(sentence.between(points, each))
                                        .find())
                                .flatMap(base -> percent(all, index + 2)
                                        .filter(to -> TO.matcher(sentence.between(base, to))
                                                .find())
                                        .map(to -> new Pair(base, to, true))),
                        first.filter(each -> FROM.matcher(sentence.before(each.start()))
                                        .find())
                                .flatMap(base -> second.filter(to -> TO.matcher(sentence.between(base, to))
                                                .find())
                                        .map(to -> new Pair(base, to, true))),
                        second.filter(each -> AGAINST.matcher(lead(sentence, all, index - 1))
                                        .find())
                                .flatMap(base -> next.filter(to -> REACHED.matcher(sentence.between(points, to))
                                                .find())
                                        .map(to -> new Pair(base, to, false))),
                        first.flatMap(reached -> second.filter(base -> AGAINST.matcher(sentence.between(reached, base))
                                                .find()
                                        && !AGAINST.matcher(withoutDirection(sentence.between(base, points)))
                                                .find())
                                .map(base -> new Pair(base, reached, false))),
                        second.flatMap(reached -> next.filter(base -> BASE_BEHIND
                                        .matcher(sentence.between(points, base))
                                        .find())
                                .map(base -> new Pair(base, reached, false))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** 48.2%（参考人数2502人），较2019年的45.6%: the percentage before the number in brackets. */
    private static int outOfBrackets(Sentence sentence, List<Quantity> all, int index) {
        int place = index;
        while (place > 0
                && all.get(place).kind() != Kind.PERCENT
                && sentence.isInBrackets(all.get(place).start())) {
            place--;
        }
        return place;
    }

    private static String withoutDirection(String words) {
        return DIRECTION.matcher(words).replaceAll("");
    }

    private static String lead(Sentence sentence, List<Quantity> all, int index) {
        return index == 0 ? sentence.before(all.get(0).start()) : sentence.between(all.get(index - 1), all.get(index));
    }

    private static Optional<Quantity> percent(List<Quantity> all, int index) {
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(all.get(index)).filter(each -> each.kind() == Kind.PERCENT);
    }

    private static boolean isRight(Pair pair, Quantity points, int direction) {
        return isSized(pair.rise(), pair, points) && pair.rise().signum() * direction >= 0;
    }

    private static boolean isSized(BigDecimal rise, Pair pair, Quantity points) {
        BigDecimal slack = Stream.of(pair.base(), pair.reached(), points)
                .filter(each -> each.decimals() > 0)
                .map(each -> HALF.scaleByPowerOfTen(-each.decimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Surroundings.gap(rise.abs(), points.number()).compareTo(slack) <= 0;
    }

    /** Whether two other percentages of the sentence are so far apart; the right size in the wrong direction is not excused. */
    private static boolean isElsewhere(Surroundings around, Pair pair, Quantity points) {
        List<Quantity> percents = around.sentence().quantities().stream()
                .filter(each -> each.kind() == Kind.PERCENT)
                .toList();
        return !pair.isClear()
                && !isSized(pair.rise(), pair, points)
                && percents.stream()
                        .anyMatch(one -> percents.stream()
                                .map(other -> new Pair(one, other, false))
                                .anyMatch(other -> isSized(other.rise(), other, points)));
    }

    private static Suspicion suspicion(Surroundings around, Pair pair, Quantity points, String word) {
        Finding finding = Finding.warning(
                "prose-difference.points",
                around.text().prose().at(points.start()),
                pair.base().text(),
                pair.reached().text(),
                pair.rise().abs().stripTrailingZeros().toPlainString(),
                word + points.text());
        List<Quantity> three = Stream.of(pair.base(), pair.reached(), points)
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        return new Suspicion(around.text(), finding, three.get(0), three.get(2));
    }
}
