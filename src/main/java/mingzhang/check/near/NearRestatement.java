package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/** {@code prose-equation} of an amount that is given again in another unit: 1,246,300元（124.63万元）. */
final class NearRestatement implements SecondLook {
    private static final Pattern AGAIN = Pattern.compile("^[（(](?:即|折合|合|人民币)*$|^[，,](?:即|折合)(?:人民币)?$");
    private static final Pattern END = Pattern.compile("^[）)，,。；;]");
    private static final String NEAR = "0.2";

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own();
        for (int index = 1; index < own.size(); index++) {
            suspicion(around, own.get(index - 1), own.get(index)).ifPresent(report);
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Measured one, Measured again) {
        boolean isAgain = one.dimension().equals("元")
                && again.dimension().equals("元")
                && one.quantity().power() != again.quantity().power()
                && AGAIN.matcher(around.lead(again.quantity())).find()
                && END.matcher(around.behind(again.quantity())).find();
        return isAgain && isNear(one, again) && !one.envelope().meets(again.envelope())
                ? Optional.of(suspicion(around, one.quantity(), again))
                : Optional.empty();
    }

    /** The digits are the same, or the values nearly are. */
    private static boolean isNear(Measured one, Measured again) {
        BigDecimal first = one.value().stripTrailingZeros();
        BigDecimal second = again.value().stripTrailingZeros();
        return first.unscaledValue().equals(second.unscaledValue())
                || Surroundings.isWithin(Surroundings.gap(first, second), first, NEAR);
    }

    private static Suspicion suspicion(Surroundings around, Quantity one, Measured again) {
        Finding finding = Finding.warning(
                "prose-equation",
                around.text().prose().at(one.start()),
                one.text() + "（" + again.quantity().text() + "）",
                again.inUnit(one.base()));
        return new Suspicion(around.text(), finding, one, again.quantity());
    }
}
