package mingzhang.facts;

import java.util.List;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Calculation.Part;
import mingzhang.facts.Expression.Call;
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
        return calculation.steps() instanceof BySum sum
                ? sum.parts().stream().map(this::part).reduce(Inputs.NONE, Inputs::and)
                : expression(((ByFormula) calculation.steps()).expression());
    }

    /** What a total over rows asks for. */
    Inputs ofRows() {
        return book.rows(address).stream().map(address::row).map(this::figure).reduce(Inputs.NONE, Inputs::and);
    }

    private Inputs part(Part part) {
        Address wanted = address.to(part.concept());
        Inputs inputs = figure(wanted);
        return part.isOptional() && !calculator.isUsed(wanted) ? new Inputs(inputs.known(), List.of()) : inputs;
    }

    private Inputs expression(Expression expression) {
        if (expression instanceof Reference reference) {
            return figure(Calculator.target(reference, address));
        }
        if (expression instanceof Operation operation) {
            return expression(operation.left()).and(expression(operation.right()));
        }
        return expression instanceof Call call
                ? call.arguments().stream().map(this::expression).reduce(Inputs.NONE, Inputs::and)
                : Inputs.NONE;
    }

    private Inputs figure(Address wanted) {
        return book.find(wanted).flatMap(Fact::base).isPresent()
                ? new Inputs(List.of(wanted), List.of())
                : new Inputs(List.of(), List.of(wanted));
    }
}
