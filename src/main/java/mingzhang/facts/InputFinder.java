package mingzhang.facts;

import java.util.List;
import java.util.stream.Stream;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Calculation.Part;
import mingzhang.facts.Expression.Call;
import mingzhang.facts.Expression.Function;
import mingzhang.facts.Expression.Operation;
import mingzhang.facts.Expression.Reference;

/** Finds which figures a calculation asks for, and which of them the book lacks. */
final class InputFinder {
    private final FactBook book;
    private final Calculator calculator;
    private final Address address;

    InputFinder(FactBook book, Calculator calculator, Address address) {
        this.book = book;
        this.calculator = calculator;
        this.address = address;
    }

    /** What a calculation asks for. */
    Inputs of(Calculation calculation) {
        if (calculation.steps() instanceof BySum sum) {
            return sum.parts().stream().map(this::part).reduce(Inputs.NONE, Inputs::and);
        }
        return calculation.steps() instanceof ByFormula formula ? expression(formula.expression()) : Inputs.NONE;
    }

    /** The parts of a sum that may be missing and are. */
    List<Address> leftOut(Calculation calculation) {
        return calculation.steps() instanceof BySum sum
                ? sum.parts().stream()
                        .filter(Part::isOptional)
                        .map(part -> part.of(address))
                        .filter(part -> book.find(part).flatMap(Fact::base).isEmpty())
                        .toList()
                : List.of();
    }

    /** What a total over rows asks for. */
    Inputs ofRows() {
        return cells(book.topRows(address).stream().map(address::row));
    }

    /** What a group of a classified list asks for. */
    Inputs ofRowsBelow() {
        return cells(book.rowsBelow(address).stream().map(address::atRow));
    }

    private Inputs cells(Stream<Address> cells) {
        return cells.filter(cell -> !calculator.isBlank(cell)).map(this::figure).reduce(Inputs.NONE, Inputs::and);
    }

    private Inputs part(Part part) {
        Address wanted = part.of(address);
        Inputs inputs = figure(wanted);
        boolean mayBeMissing = part.isOptional() && !calculator.isUsed(wanted) || calculator.isWithoutRow(part, wanted);
        return mayBeMissing ? new Inputs(inputs.known(), List.of()) : inputs;
    }

    private Inputs expression(Expression expression) {
        if (expression instanceof Reference reference) {
            return figure(Calculator.target(reference, address));
        }
        if (expression instanceof Operation operation) {
            return expression(operation.left()).and(expression(operation.right()));
        }
        return expression instanceof Call call && call.function() != Function.OR_NIL
                ? call.arguments().stream().map(this::expression).reduce(Inputs.NONE, Inputs::and)
                : Inputs.NONE;
    }

    private Inputs figure(Address wanted) {
        return book.find(wanted).flatMap(Fact::base).isPresent()
                ? new Inputs(List.of(wanted), List.of())
                : new Inputs(List.of(), List.of(wanted));
    }
}
