package mingzhang.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Calculation.Part;
import mingzhang.facts.Expression.Call;
import mingzhang.facts.Expression.Function;
import mingzhang.facts.Expression.Literal;
import mingzhang.facts.Expression.Operation;
import mingzhang.facts.Expression.Reference;

/** Computes figures from a book of facts. Empty means that a part is not known or a divisor is nil. */
final class Calculator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FactBook book;

    Calculator(FactBook book) {
        this.book = book;
    }

    Optional<Computed> compute(Calculation calculation, Address address) {
        if (calculation.steps() instanceof BySum sum) {
            return sum(sum.parts(), address);
        }
        Expression expression = ((ByFormula) calculation.steps()).expression();
        Optional<Computed> result = evaluate(expression, address);
        return address.concept().measure().kind() == Measure.Kind.PERCENT
                ? result.map(ratio -> ratio.times(Computed.exact(HUNDRED)))
                : result;
    }

    private Optional<Computed> sum(List<Part> parts, Address address) {
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (Part part : parts) {
            Optional<Computed> known = book.find(address.to(part.concept())).flatMap(Computed::of);
            if (known.isPresent()) {
                total = total.plus(known.get());
            } else if (!part.isOptional() || isUsed(address.to(part.concept()))) {
                return Optional.empty();
            }
        }
        return total.parts().isEmpty() ? Optional.empty() : Optional.of(total);
    }

    /**
     * Whether a part that may be missing is not nil but unknown: the year has an outturn of it where a budget is asked
     * for, or the next year has one where the year has no file of its own.
     */
    boolean isUsed(Address part) {
        boolean hasOutturn = part.basis() != Basis.OUTTURN && isNotNil(part.on(Basis.OUTTURN));
        boolean hasNextYear = !book.hasFile(part.year()) && isNotNil(part.in(part.year() + 1));
        return hasOutturn || hasNextYear;
    }

    private boolean isNotNil(Address address) {
        return book.find(address)
                .flatMap(Fact::base)
                .filter(base -> base.signum() != 0)
                .isPresent();
    }

    /** The total over the rows of the list that the address is the total of. */
    Optional<Computed> total(Address address) {
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (String row : book.rows(address)) {
            Optional<Computed> known = book.find(address.row(row)).flatMap(Computed::of);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(known.get());
        }
        return total.parts().isEmpty() ? Optional.empty() : Optional.of(total);
    }

    private Optional<Computed> evaluate(Expression expression, Address address) {
        if (expression instanceof Literal literal) {
            return Optional.of(Computed.exact(literal.value()));
        }
        if (expression instanceof Reference reference) {
            return book.find(target(reference, address)).flatMap(Computed::of);
        }
        if (expression instanceof Operation operation) {
            return operation(operation, address);
        }
        return call((Call) expression, address);
    }

    /** The figure that a reference means in the formula of a figure. */
    static Address target(Reference reference, Address address) {
        Address own = address.to(reference.target()).in(address.year() + reference.yearOffset());
        Address target = switch (reference.row()) {
            case OWN -> own;
            case SAME_NAME -> address.members().isEmpty() ? own : own.row(last(address.members()));
            case TOTAL -> whole(own, address);
        };
        return reference.basis().map(target::on).orElse(target);
    }

    /** The base of a share: of a row the total over its rows, of that total the concept above. */
    private static Address whole(Address base, Address share) {
        if (!base.concept().isRepeated()) {
            return base;
        }
        if (!base.isTotalOfRows()) {
            return base.list();
        }
        boolean isItself =
                share.concept().parent().filter(base.concept()::equals).isPresent();
        return isItself ? base.concept().parent().map(base::to).orElse(base) : base;
    }

    private static String last(List<String> members) {
        return members.get(members.size() - 1);
    }

    private Optional<Computed> operation(Operation operation, Address address) {
        Optional<Computed> left = evaluate(operation.left(), address);
        Optional<Computed> right = evaluate(operation.right(), address);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (operation.operator()) {
            case PLUS -> Optional.of(left.get().plus(right.get()));
            case MINUS -> Optional.of(left.get().minus(right.get()));
            case TIMES -> Optional.of(left.get().times(right.get()));
            case DIVIDED_BY -> left.get().dividedBy(right.get());
        };
    }

    private Optional<Computed> call(Call call, Address address) {
        Optional<Computed> result = Optional.empty();
        for (Expression argument : call.arguments()) {
            Optional<Computed> value = evaluate(argument, address);
            if (value.isEmpty()) {
                return value;
            }
            result = result.isEmpty() ? value : Optional.of(combine(call.function(), result.get(), value.get()));
        }
        return result;
    }

    private static Computed combine(Function function, Computed first, Computed second) {
        return switch (function) {
            case MINIMUM -> first.smaller(second);
            case MAXIMUM -> first.larger(second);
        };
    }
}
