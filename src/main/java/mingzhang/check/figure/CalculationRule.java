package mingzhang.check.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.evaluation.TotalRule;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Completeness;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Doubt;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Calculation;
import mingzhang.facts.Computed;
import mingzhang.facts.Fact;
import mingzhang.facts.Inputs;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * A figure that was typed although it follows from others must agree with them, within what their written precision
 * allows: {@code sum} for totals, {@code ratio} for percentages, {@code calculation} for other formulas, or the rule
 * that the taxonomy names. Inside the envelope but not equal is {@code rounding}, a hint. {@code ratio-of-nil} is a
 * percentage of a base that is nil.
 */
final class CalculationRule implements Rule {
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.05");
    private static final int FEWEST_RIGHT = 3;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        check(facts, facts.book().stated(facts.disclosure().year()), report);
        check(facts, facts.book().statedAfterwards(facts.disclosure().year() - 1), report);
    }

    private static void check(YearFacts facts, Collection<Fact> stated, Consumer<Deviation> report) {
        for (Fact fact : stated) {
            if (fact.amount().isPresent() && !TotalRule.speaksOf(fact.address().concept())) {
                facts.book()
                        .compute(fact.address())
                        .ifPresentOrElse(
                                computed -> compare(facts, fact, computed, report),
                                () -> checkBase(facts, fact, report));
                checkColumns(facts, fact, report);
            }
        }
    }

    /** Of nothing there is no percentage; 0 % of it is only a way of speaking. */
    private static void checkBase(YearFacts facts, Fact fact, Consumer<Deviation> report) {
        Address address = fact.address();
        Inputs inputs = facts.book().inputs(address);
        boolean isRatio = address.concept().measure().kind() == Measure.Kind.PERCENT
                && !inputs.known().isEmpty()
                && inputs.missing().isEmpty();
        if (isRatio) {
            Finding finding = Finding.warning(
                    "ratio-of-nil",
                    facts.position(address),
                    Arithmetic.name(address),
                    Arithmetic.text(fact),
                    facts.book().formula(address));
            boolean isNil = fact.base().filter(base -> base.signum() == 0).isPresent();
            report.accept(new Deviation(isNil ? finding.as(Severity.HINT) : finding, address));
        }
    }

    private static void compare(YearFacts facts, Fact fact, Computed computed, Consumer<Deviation> report) {
        Address address = fact.address();
        boolean isInside = fact.envelope().meets(computed.envelope());
        Completeness completeness = facts.reporter().completeness();
        boolean isPercent = address.concept().measure().kind() == Measure.Kind.PERCENT;
        boolean mayBeMore = !isPercent
                && completeness.mayLack(facts.book(), address)
                && fact.base()
                        .filter(base -> base.compareTo(computed.value()) > 0)
                        .isPresent();
        boolean isOnePart =
                mayBeMore && !completeness.isWhole() && computed.parts().size() == 1 && !isOfReadTable(facts, address);
        boolean isFarFromAll = mayBeMore
                && !completeness.isWhole()
                && address.concept().lists().stream()
                        .anyMatch(list -> list.classification().isEmpty())
                && isFarBelow(computed.value(), fact.base().orElse(BigDecimal.ZERO));
        boolean isOpen = !isSum(facts, address) && completeness.isOpen(facts.book(), computed.parts());
        boolean isOfOther = isPercent && !isInside && completeness.isRateOfOther(fact, computed.parts());
        if (isInside && isEqual(fact, computed) || isOnePart || isFarFromAll || isOpen || isOfOther) {
            return;
        }
        Object[] arguments = {
            Arithmetic.name(address),
            Arithmetic.text(fact),
            Arithmetic.text(computed, fact),
            facts.book().formula(address),
            Arithmetic.parts(computed.parts(), address.year())
        };
        if (mayBeMore && completeness.isWhole()) {
            fact.position()
                    .ifPresent(position -> report.accept(
                            new Deviation(Finding.warning("sum.partly-filled", position, arguments), address)));
            return;
        }
        boolean isInDoubt = mayBeMore
                || Doubt.isOn(facts.book(), computed.parts())
                || !isSum(facts, address) && completeness.isInDoubt(computed.parts());
        fact.position()
                .ifPresent(position -> report.accept(new Deviation(
                        isInside
                                ? Finding.hint("rounding", position, arguments)
                                : Finding.error(rule(facts, address), position, arguments)
                                        .as(isInDoubt ? Severity.WARNING : Severity.ERROR),
                        address)));
    }

    /** Whether rows that a text names are not nearly all there are. */
    private static boolean isFarBelow(BigDecimal sum, BigDecimal stated) {
        return stated.subtract(sum).compareTo(stated.multiply(NEARLY_ALL)) > 0;
    }

    /** The columns of a row with others below it, which follows from those: 基本支出 and 项目支出 of a 类. */
    private static void checkColumns(YearFacts facts, Fact fact, Consumer<Deviation> report) {
        Address address = fact.address();
        boolean isGroup = isCodedRow(address)
                && !facts.book().rowsBelow(address).isEmpty()
                && !address.concept().definition().sum().isEmpty();
        Optional<Computed> columns = isGroup ? facts.book().computeFromParts(address) : Optional.empty();
        boolean isWrong = columns.isPresent()
                && columns.get().parts().size() > 1
                && columns.get().parts().stream().allMatch(Fact::isStated)
                && !fact.envelope().meets(columns.get().envelope())
                && (facts.reporter().completeness().isWhole() || hasRightRows(facts, address));
        if (isWrong) {
            columns.get()
                    .parts()
                    .get(0)
                    .position()
                    .ifPresent(position -> report.accept(new Deviation(
                            Finding.error(
                                            "sum",
                                            position,
                                            Arithmetic.name(address),
                                            Arithmetic.text(fact),
                                            Arithmetic.text(columns.get(), fact),
                                            facts.book()
                                                    .taxonomy()
                                                    .calculation(address.concept())
                                                    .map(Calculation::text)
                                                    .orElse(""),
                                            Arithmetic.parts(columns.get().parts(), address.year()))
                                    .as(
                                            Doubt.isOn(
                                                            facts.book(),
                                                            columns.get().parts())
                                                    ? Severity.WARNING
                                                    : Severity.ERROR),
                            address)));
        }
    }

    private static boolean isCodedRow(Address address) {
        return address.concept().classification().isPresent() && !address.isTotalOfRows();
    }

    private static boolean isOfReadTable(YearFacts facts, Address address) {
        return isCodedRow(address) && facts.book().rowsBelow(address).isEmpty() && hasRightRows(facts, address);
    }

    /** Whether the other rows of its table add up, some of them of several columns: then a blank cell is nil. */
    private static boolean hasRightRows(YearFacts facts, Address address) {
        int right = 0;
        boolean hasColumns = false;
        for (Fact other : facts.book().stated(address.year())) {
            boolean isAlike = other.address().concept().equals(address.concept())
                    && other.address().basis() == address.basis()
                    && facts.book().rowsBelow(other.address()).isEmpty();
            Optional<Computed> sum = isAlike ? facts.book().compute(other.address()) : Optional.empty();
            if (sum.isPresent() && other.envelope().meets(sum.get().envelope())) {
                right++;
                hasColumns |= sum.get().parts().size() > 1;
            }
        }
        return hasColumns && right >= FEWEST_RIGHT;
    }

    private static boolean isEqual(Fact fact, Computed computed) {
        return fact.amount()
                .map(amount -> {
                    var rounded = computed.value()
                            .scaleByPowerOfTen(-amount.measure().power())
                            .setScale(
                                    Math.max(amount.number().scale(), isMoney(amount.measure()) ? 2 : 0),
                                    RoundingMode.HALF_UP);
                    return rounded.compareTo(amount.number()) == 0;
                })
                .orElse(true);
    }

    private static boolean isMoney(Measure measure) {
        return measure.kind() == Measure.Kind.MONEY;
    }

    private static String rule(YearFacts facts, Address address) {
        Optional<String> own = address.concept().definition().rule();
        if (own.isPresent()) {
            return own.get();
        }
        if (address.concept().measure().kind() == Measure.Kind.PERCENT) {
            return "ratio";
        }
        return isSum(facts, address) ? "sum" : "calculation";
    }

    private static boolean isSum(YearFacts facts, Address address) {
        return address.isTotalOfRows()
                || !address.concept().definition().sum().isEmpty()
                || !facts.book().rowsBelow(address).isEmpty();
    }
}
