package mingzhang.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.ByLists;
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
        if (calculation.steps() instanceof ByLists lists) {
            return taken(lists.columns(), address);
        }
        Expression expression = ((ByFormula) calculation.steps()).expression();
        Optional<Computed> result = evaluate(expression, address);
        return address.concept().measure().kind() == Measure.Kind.PERCENT
                ? result.map(ratio -> ratio.times(Computed.exact(HUNDRED)))
                : result.filter(computed -> !computed.parts().isEmpty());
    }

    private Optional<Computed> sum(List<Part> parts, Address address) {
        Computed total = Computed.exact(BigDecimal.ZERO);
        boolean isKnown = false;
        for (Part part : parts) {
            Address place = part.of(address);
            Optional<Computed> known = book.find(place).flatMap(Computed::of);
            if (known.isPresent()) {
                total = total.plus(known.get());
                isKnown = true;
            } else if (isWithoutRow(part, place)) {
                isKnown = true;
            } else if (!part.isOptional() || isUsed(place)) {
                return Optional.empty();
            }
        }
        return isKnown ? Optional.of(total) : Optional.empty();
    }

    /** Whether a row is nil because its list has others on this basis, but not this one. */
    boolean isWithoutRow(Part part, Address row) {
        return part.code().isPresent()
                && !book.rows(row.list()).isEmpty()
                && !book.rows(row.list()).contains(last(row.members()))
                && book.find(row.list()).isPresent();
    }

    /** The sum of the cells of the same row in other lists; unknown where one of those lists should have rows and has none. */
    private Optional<Computed> taken(List<Concept> columns, Address address) {
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (Concept column : columns) {
            if (!book.codedLists().isComplete(column, address)) {
                return Optional.empty();
            }
            if (book.codedLists().hasRow(column, address)) {
                Optional<Computed> cell = cell(new Address(column, address.members(), address.year(), address.basis()));
                if (cell.isEmpty()) {
                    return cell;
                }
                total = total.plus(cell.get());
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
        return total(book.topRows(address).stream().map(address::row).toList());
    }

    /** The sum of cells of one column; empty if one of them is not known, or none of them is given. */
    Optional<Computed> total(List<Address> cells) {
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (Address cell : cells) {
            Optional<Computed> known = cell(cell);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(known.get());
        }
        return total.parts().isEmpty() ? Optional.empty() : Optional.of(total);
    }

    private Optional<Computed> cell(Address cell) {
        return book.find(cell)
                .flatMap(Computed::of)
                .or(() -> isBlank(cell) ? Optional.of(Computed.exact(BigDecimal.ZERO)) : Optional.empty());
    }

    /**
     * Whether a cell of a classified list that was left blank is nil: one of the columns that add up to the row's amount
     * if another of them is known, any other column if the row's amount is known or another column is.
     */
    boolean isBlank(Address cell) {
        if (book.find(cell).isPresent() || CodedLists.listOf(cell).isEmpty() || isUsed(cell)) {
            return false;
        }
        Concept list = cell.concept().lists().get(cell.members().size() - 1);
        Set<Concept> summands = book.taxonomy().calculation(list).stream()
                .flatMap(
                        calculation -> calculation.steps() instanceof BySum sum ? sum.parts().stream() : Stream.empty())
                .map(Part::concept)
                .collect(Collectors.toSet());
        Stream<Concept> others = summands.contains(cell.concept())
                ? summands.stream()
                : Stream.concat(Stream.of(list), list.parts().stream());
        return others.filter(other -> other != cell.concept() && other.measure().isAdditive())
                .anyMatch(other -> isGiven(new Address(other, cell.members(), cell.year(), cell.basis())));
    }

    private boolean isGiven(Address cell) {
        return book.find(cell).flatMap(Fact::base).isPresent();
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
        Address place = address.to(reference.target()).in(address.year() + reference.yearOffset());
        Address own = reference.code().map(place::row).orElse(place);
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
            if (value.isEmpty() && call.function() == Function.OR_NIL) {
                return Optional.of(Computed.exact(BigDecimal.ZERO));
            }
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
            case OR_NIL -> first;
        };
    }
}
