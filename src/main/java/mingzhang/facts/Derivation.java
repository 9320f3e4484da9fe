package mingzhang.facts;

import java.util.List;
import java.util.Optional;
import mingzhang.facts.Fact.Derived;

/** How the figures of a book follow from each other: by rows, by the formulas of the taxonomy, by what stands in for them. */
final class Derivation {
    private final FactBook book;
    private final Taxonomy taxonomy;
    private final CodedLists codedLists;
    private final Calculator calculator;

    Derivation(FactBook book, CodedLists codedLists) {
        this.book = book;
        this.taxonomy = book.taxonomy();
        this.codedLists = codedLists;
        this.calculator = new Calculator(book);
    }

    /** The figure by its formula, or by the one that stands in for it. */
    Optional<Fact> derive(Address address) {
        Optional<Computed> computed = compute(address);
        Optional<Fact> found =
                computed.isPresent() ? fact(address, computed.get(), formula(address)) : Optional.empty();
        return found.isPresent() ? found : fallback(address);
    }

    /** A row of a list does not follow from what the whole list follows from. */
    private Optional<Fact> fallback(Address address) {
        Optional<Calculation> fallback = taxonomy.fallback(address.concept());
        boolean isRow = address.concept().isRepeated() && !address.isTotalOfRows();
        if (fallback.isEmpty() || isRow || !codedLists.isAdmitted(address.concept(), address.year())) {
            return Optional.empty();
        }
        Optional<Computed> computed = calculator.compute(fallback.get(), address);
        return computed.isPresent()
                ? fact(address, computed.get(), fallback.get().text())
                : Optional.empty();
    }

    /** What the formula of a figure gives, whether or not the figure was stated too. */
    Optional<Computed> compute(Address address) {
        if (isSumOfRows(address)) {
            return address.concept().measure().isAdditive() ? calculator.total(address) : Optional.empty();
        }
        if (isGroup(address)) {
            return calculator.total(
                    book.rowsBelow(address).stream().map(address::atRow).toList());
        }
        Optional<Calculation> calculation = calculation(address);
        return calculation.isPresent() ? calculator.compute(calculation.get(), address) : Optional.empty();
    }

    /** Of a row that a list takes from others, the sum over those; of all else the formula of the taxonomy. */
    private Optional<Calculation> calculation(Address address) {
        Optional<Calculation> taken = isInTaken(address) ? taxonomy.taken(address.concept()) : Optional.empty();
        return taken.isPresent() ? taken : taxonomy.calculation(address.concept());
    }

    private boolean isInTaken(Address address) {
        Optional<Address> list = CodedLists.listOf(address);
        return list.isPresent() && codedLists.isTaken(list.get());
    }

    /** Whether a figure stands in a row with others below it; where a list takes its rows, its groups are taken too. */
    private boolean isGroup(Address address) {
        return !address.concept().definition().isAspect()
                && address.concept().measure().isAdditive()
                && !book.rowsBelow(address).isEmpty()
                && !isInTaken(address);
    }

    /** Shares and changes of a total follow from the total; they are no sum of those of the rows. */
    private static boolean isSumOfRows(Address address) {
        return address.isTotalOfRows() && !address.concept().definition().isAspect();
    }

    /** What another calculation gives at the same year, rows and basis. */
    Optional<Computed> compute(Calculation calculation, Address address) {
        return calculator.compute(calculation, address);
    }

    /** Which figures the formula of a figure asks for. */
    Inputs inputs(Address address) {
        if (isSumOfRows(address)) {
            return inputsOf(address).ofRows();
        }
        if (isGroup(address)) {
            return inputsOf(address).ofRowsBelow();
        }
        return calculation(address)
                .map(calculation -> inputsOf(address).of(calculation))
                .orElse(Inputs.NONE);
    }

    /** Which figures another calculation asks for at the same year, rows and basis. */
    Inputs inputs(Calculation calculation, Address address) {
        return inputsOf(address).of(calculation);
    }

    private InputFinder inputsOf(Address address) {
        return new InputFinder(book, calculator, address);
    }

    /** The parts of a sum that may be missing and are. */
    List<Address> leftOut(Address address) {
        return calculation(address).map(inputsOf(address)::leftOut).orElse(List.of());
    }

    /** The formula by which a figure follows, in words of the taxonomy. */
    String formula(Address address) {
        if (isSumOfRows(address)) {
            return address.concept().label() + "各项合计";
        }
        return isGroup(address)
                ? "下级科目合计"
                : calculation(address).map(Calculation::text).orElse("");
    }

    /** A computed amount as a figure, in the unit of its year; empty for what is no number. */
    Optional<Fact> fact(Address address, Computed computed, String formula) {
        Measure measure = address.concept().measure();
        return measure.isNumeric()
                ? Optional.of(new Fact(
                        address,
                        DerivedAmount.of(computed, measure, book.money(address.year())),
                        computed.envelope(),
                        new Derived(formula, computed.parts())))
                : Optional.empty();
    }
}
