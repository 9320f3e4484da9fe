package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/**
 * People and cars that came and went: 净增3人：新招录5人，退休2人 is {@code prose-sum}; posts, people in them and those that are free,
 * 编制28个，实有26人，空编2个, are {@code prose-difference}.
 */
final class NearStaff implements SecondLook {
    private static final Pattern RISE = Pattern.compile("(?:净增加?|增加|净增长|增)了?\\s?$");
    private static final Pattern FALL = Pattern.compile("(?:净减少?|减少|减|下降)了?\\s?$");
    private static final Pattern CAME =
            Pattern.compile("(?:新?招录|招聘|新进|新增|新录用|录用|考录|调入|转入|划入|接收|安置|引进|遴选|入职|购置|新购|购入)[^，,。；、\\d（()）]{0,8}$");
    private static final Pattern WENT =
            Pattern.compile("(?:退休|调出|调离|辞职|辞退|去世|死亡|病故|亡故|转出|划出|离职|开除|离任|调走|报废|处置|拍卖)[^，,。；、\\d（()）]{0,8}$");
    private static final Pattern FREE = Pattern.compile("(?:空编|空缺|缺编|空余编制|空岗)[^，,。；\\d]{0,4}$");
    private static final Pattern OVER = Pattern.compile("(?:超编|超配)[^，,。；\\d]{0,4}$");
    private static final Pattern POSTS = Pattern.compile("编制[^，,。；\\d]{0,6}$");
    private static final Pattern FILLED = Pattern.compile("(?:实有|在编|在职|在岗|实际)[^，,。；\\d]{0,10}$");
    private static final String UNITS = "人|名|个|辆|位";
    private static final int LONGEST = 14;
    private static final BigDecimal MOST = BigDecimal.TEN;

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own().stream()
                .filter(each -> each.dimension().matches(UNITS))
                .toList();
        for (int index = 0; index < own.size(); index++) {
            moves(around, own, index).ifPresent(report);
            posts(around, own, index).ifPresent(report);
        }
    }

    /** A net change and those that came and went right behind it: some of both must be named. */
    private static Optional<Suspicion> moves(Surroundings around, List<Measured> own, int index) {
        Measured net = own.get(index);
        String lead = around.lead(net.quantity());
        int sign = RISE.matcher(lead).find() ? 1 : FALL.matcher(lead).find() ? -1 : 0;
        List<Measured> named = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int came = 0;
        for (Measured next : own.subList(index + 1, own.size())) {
            String words = around.lead(next.quantity());
            boolean isIn = CAME.matcher(words).find();
            if (words.length() > LONGEST || !isIn && !WENT.matcher(words).find()) {
                break;
            }
            sum = isIn ? sum.add(next.value()) : sum.subtract(next.value());
            came += isIn ? 1 : 0;
            named.add(next);
        }
        boolean isBoth = came > 0 && came < named.size();
        BigDecimal total = net.value().multiply(BigDecimal.valueOf(sign));
        return sign == 0 || !isBoth || total.compareTo(sum) == 0
                ? Optional.empty()
                : Optional.of(suspicion(around, net, named, sum));
    }

    private static Suspicion suspicion(Surroundings around, Measured net, List<Measured> named, BigDecimal sum) {
        Finding finding = Finding.warning(
                "prose-sum",
                around.text().prose().at(net.start()),
                net.quantity().text(),
                sum.toPlainString() + net.quantity().unit(),
                named.stream()
                        .map(each -> (CAME.matcher(around.lead(each.quantity())).find() ? "" : "-")
                                + each.quantity().text())
                        .collect(Collectors.joining(" + ")));
        Quantity last = named.get(named.size() - 1).quantity();
        return new Suspicion(around.text(), finding, net.quantity(), last);
    }

    private static Optional<Suspicion> posts(Surroundings around, List<Measured> own, int index) {
        Measured free = own.get(index);
        String lead = around.lead(free.quantity());
        boolean isFree = FREE.matcher(lead).find();
        if (index < 2 || !isFree && !OVER.matcher(lead).find()) {
            return Optional.empty();
        }
        Measured posts = own.get(index - 2);
        Measured people = own.get(index - 1);
        boolean areNamed = POSTS.matcher(around.lead(posts.quantity())).find()
                && FILLED.matcher(around.lead(people.quantity())).find();
        BigDecimal left =
                isFree ? posts.value().subtract(people.value()) : people.value().subtract(posts.value());
        return areNamed
                        && left.signum() >= 0
                        && left.compareTo(free.value()) != 0
                        && Surroundings.gap(left, free.value()).compareTo(MOST) <= 0
                ? Optional.of(new Suspicion(
                        around.text(),
                        Finding.warning(
                                "prose-difference",
                                around.text().prose().at(free.start()),
                                posts.quantity().text(),
                                people.quantity().text(),
                                left.abs().toPlainString() + free.quantity().unit(),
                                free.quantity().text()),
                        posts.quantity(),
                        free.quantity()))
                : Optional.empty();
    }
}
