package mingzhang.facts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Fact.Contributed;

/**
 * Adds up the units of a department (部门汇总) in the years in which its report is about all of them. What a unit leaves
 * out counts as nil only where the unit has the whole without it: an optional part of a sum that it has, a row of a list
 * that it has. Otherwise the department's figure is not known.
 *
 * @param years the years that are summed
 * @param members the units
 */
public record Consolidation(Set<Integer> years, List<Member> members) {
    /** The formula of every figure that is added up. */
    public static final String FORMULA = "各单位合计";

    /** Of a unit that sums no others. */
    public static final Consolidation NONE = new Consolidation(Set.of(), List.of());

    /** Copies years and members. */
    public Consolidation {
        years = Set.copyOf(years);
        members = List.copyOf(members);
    }

    boolean covers(int year) {
        return years.contains(year) && !members.isEmpty();
    }

    private List<Member> members(int year) {
        return members.stream().filter(member -> member.existed(year)).toList();
    }

    /** The units that are added up in a year. */
    List<Member> summed(int year) {
        return covers(year) ? members(year) : List.of();
    }

    /** The sum of a figure over the units, each unit's part traceable to its file. */
    Optional<Computed> sum(Address address) {
        if (!covers(address.year()) || !isSummed(address.concept())) {
            return Optional.empty();
        }
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (Member member : members(address.year())) {
            Optional<Fact> part =
                    member.book().find(address).filter(fact -> fact.base().isPresent());
            if (part.isPresent()) {
                total = total.plus(contribution(member, part.get()));
            } else if (!isNil(member.book(), address)) {
                return Optional.empty();
            }
        }
        return total.parts().isEmpty() ? Optional.empty() : Optional.of(total);
    }

    /** Money and numbers of people and things; points of evaluations are each unit's own, changes the department's. */
    private static boolean isSummed(Concept concept) {
        if (concept.definition().isAspect()) {
            return false;
        }
        Measure.Kind kind = concept.measure().kind();
        return kind == Measure.Kind.MONEY || kind == Measure.Kind.COUNT;
    }

    private static Computed contribution(Member member, Fact fact) {
        Fact contributed =
                new Fact(fact.address(), fact.value(), fact.envelope(), new Contributed(member.name(), fact));
        return new Computed(fact.base().orElse(BigDecimal.ZERO), fact.envelope(), List.of(contributed));
    }

    /** Whether a unit has the whole of which it lacks a part. */
    private static boolean isNil(FactBook book, Address address) {
        if (!address.members().isEmpty()) {
            Address row = new Address(
                    address.concept().lists().get(address.members().size() - 1),
                    address.members(),
                    address.year(),
                    address.basis());
            return book.rows(row.list()).contains(last(row)) ? has(book, row) : isWithoutRow(book, row.list());
        }
        return address.concept().parent().stream().anyMatch(parent -> isNilBelow(book, address, parent));
    }

    private static boolean isWithoutRow(FactBook book, Address list) {
        return !book.rows(list).isEmpty() || !has(book, list) && isNil(book, list);
    }

    private static boolean isNilBelow(FactBook book, Address address, Concept parent) {
        Address whole = new Address(parent, List.of(), address.year(), address.basis());
        return has(book, whole)
                ? isOptional(book, parent, address.concept())
                        || isNought(book, whole)
                        || isOptionalBeside(book, parent, address)
                : isNil(book, whole);
    }

    /** Whether a sum beside it, which the unit has, gets along without it, as 支出总计 does without 结余分配. */
    private static boolean isOptionalBeside(FactBook book, Concept parent, Address address) {
        return parent.parts().stream()
                .filter(beside -> isOptional(book, beside, address.concept()))
                .anyMatch(beside -> has(book, new Address(beside, List.of(), address.year(), address.basis())));
    }

    private static boolean isOptional(FactBook book, Concept sum, Concept part) {
        return book.taxonomy().calculation(sum).stream()
                .flatMap(calculation ->
                        calculation.steps() instanceof BySum steps ? steps.parts().stream() : Stream.of())
                .anyMatch(each -> each.concept() == part && each.isOptional());
    }

    private static boolean isNought(FactBook book, Address address) {
        return book.find(address)
                .flatMap(Fact::base)
                .filter(base -> base.signum() == 0)
                .isPresent();
    }

    private static boolean has(FactBook book, Address address) {
        return book.find(address).flatMap(Fact::base).isPresent();
    }

    private static String last(Address row) {
        return row.members().get(row.members().size() - 1);
    }

    /** The rows of a list in any of the units; none if a unit has more than its rows tell. */
    List<String> rows(Address list) {
        Set<String> rows = new LinkedHashSet<>();
        if (covers(list.year()) && isSummed(list.concept())) {
            for (Member member : members(list.year())) {
                List<String> own = member.book().rows(list);
                if (own.isEmpty() && !isEmpty(member.book(), list)) {
                    return List.of();
                }
                rows.addAll(own);
            }
        }
        return list.concept().classification().isPresent() ? Classification.inOrder(rows) : List.copyOf(rows);
    }

    private static boolean isEmpty(FactBook book, Address list) {
        return has(book, list) ? isNought(book, list) : isNil(book, list);
    }

    /** What a unit's file calls a row of a classified list. */
    Optional<String> name(Address row) {
        return covers(row.year())
                ? members.stream()
                        .map(member -> member.book().rowName(row))
                        .filter(name -> !row.members().contains(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The bases on which a unit may have a figure. */
    Set<Basis> bases(Concept concept) {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        members.forEach(member -> bases.addAll(member.book().bases(concept)));
        return bases;
    }

    /** Whether a unit may have a figure of a concept or of one below it. */
    boolean mentions(Concept concept) {
        return members.stream().anyMatch(member -> member.book().mentions(concept));
    }
}
