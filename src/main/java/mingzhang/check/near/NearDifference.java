package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/** {@code prose-difference}: what is left or has changed, where the two numbers before it differ by nearly as much. */
final class NearDifference implements SecondLook {
    private static final Pattern DIFFERENCE = Pattern.compile(
            "(?:节约|节省|结余|结转|剩余|余额|超支|超出|超过|超额|超|相差|差额|增加|减少|新增|净增|增产|减产|调增|调减|追加|压减|提高|降低|下降|上升|增长|缺口|尚欠|多|少|未使用|未支出|未完成|尚未[^，。；\\d]{2,4})[^，。；、：:\\d]{0,6}$");
    private static final Pattern OTHER = Pattern.compile("比上年|较上年|比去年|较去年|同比|上年|去年|每|平均|人均|累计|分别|各");

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own();
        for (int index = 2; index < own.size(); index++) {
            suspicion(around, own, index).ifPresent(report);
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, List<Measured> own, int index) {
        Measured by = own.get(index);
        Measured first = own.get(index - 2);
        Measured second = own.get(index - 1);
        String lead = around.lead(by.quantity());
        boolean isTriple = first.isLike(by)
                && second.isLike(by)
                && DIFFERENCE.matcher(lead).find()
                && !OTHER.matcher(lead).find()
                && Stream.of(first, second)
                        .noneMatch(each ->
                                DIFFERENCE.matcher(around.lead(each.quantity())).find()
                                        || OTHER.matcher(around.lead(each.quantity()))
                                                .find());
        BigDecimal difference = Surroundings.gap(first.value(), second.value());
        return isTriple && !isFitting(around, by) && isNear(by.value(), difference)
                ? Optional.of(suspicion(around, first, second, by, difference))
                : Optional.empty();
    }

    /** Whether any two numbers of the paragraph differ by so much, or any of the report from one of the sentence. */
    private static boolean isFitting(Surroundings around, Measured by) {
        List<Envelope> paragraph = around.paragraph().stream()
                .filter(each -> each.isLike(by) && each != by)
                .map(Measured::envelope)
                .toList();
        return paragraph.stream()
                .anyMatch(one -> paragraph.stream().anyMatch(other -> one.meets(other.plus(by.envelope()))));
    }

    private static boolean isNear(BigDecimal by, BigDecimal difference) {
        BigDecimal gap = Surroundings.gap(by, difference);
        boolean isSlip = by.precision() > 1 && Slip.isOne(gap) && Surroundings.isWithin(gap, by.max(difference), "0.5");
        return difference.signum() != 0 && (isSlip || Surroundings.isWithin(gap, difference, "0.1"));
    }

    private static Suspicion suspicion(
            Surroundings around, Measured first, Measured second, Measured by, BigDecimal difference) {
        Quantity quantity = by.quantity();
        Finding finding = Finding.warning(
                "prose-difference",
                around.text().prose().at(quantity.start()),
                first.quantity().text(),
                second.quantity().text(),
                by.inUnit(difference),
                quantity.text());
        return new Suspicion(around.text(), finding, first.quantity(), quantity);
    }
}
