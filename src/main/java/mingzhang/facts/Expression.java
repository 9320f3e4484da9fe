package mingzhang.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A formula with its references resolved against the taxonomy. */
sealed interface Expression {

    /** A number written in the formula. */
    record Literal(BigDecimal value) implements Expression {}

    /**
     * Another figure.
     *
     * @param target its concept
     * @param yearOffset 0 for the same year, -1 for the year before
     * @param basis its basis, if another than that of the figure computed
     * @param row which row of a list is meant
     * @param code the code of the row of a classified list, if one is named
     */
    record Reference(Concept target, int yearOffset, Optional<Basis> basis, Row row, Optional<String> code)
            implements Expression {}

    /** Which row of a list a reference means. */
    enum Row {
        /** The one that the figure computed stands in, if it stands in the same list; else the total over rows. */
        OWN,
        /** The one that is called as the row that the figure computed stands in. */
        SAME_NAME,
        /** The total over the rows of the list that the figure computed stands in. */
        TOTAL
    }

    /** Two operands. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    /** Several operands. */
    record Call(Function function, List<Expression> arguments) implements Expression {}

    /** The figures that it is computed from. */
    default Stream<Reference> references() {
        if (this instanceof Reference reference) {
            return Stream.of(reference);
        }
        if (this instanceof Operation operation) {
            return Stream.concat(
                    operation.left().references(), operation.right().references());
        }
        return this instanceof Call call ? call.arguments().stream().flatMap(Expression::references) : Stream.empty();
    }

    /** What can be done with two operands. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static Optional<Operator> of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }
    }

    /** What can be done with several operands. */
    enum Function {
        MINIMUM,
        MAXIMUM,
        /** The operand if it is known, else nil. */
        OR_NIL
    }
}
