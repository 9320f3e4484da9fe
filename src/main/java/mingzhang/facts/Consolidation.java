package mingzhang.facts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.facts.Fact.Contributed;

/**
 * Adds up the units of a department (部门汇总) in the years in which its report is about all of them. What a unit leaves
 * out counts as nil where the unit speaks of other parts of the same topmost concept, as 经营收入 does beside 事业收入;
 * where it says nothing of the whole, or too little to compute it, the department's figure is not known.
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

    /** The sum of a figure over the units, each unit's part traceable to its file. */
    Optional<Computed> sum(Address address) {
        if (!covers(address.year()) || !address.concept().measure().isAdditive()) {
            return Optional.empty();
        }
        Computed total = Computed.exact(BigDecimal.ZERO);
        for (Member member : members) {
            Optional<Fact> part = member.book().find(address).filter(fact -> fact.base().isPresent());
            if (part.isPresent()) {
                total = total.plus(contribution(member, part.get()));
            } else if (!isNil(member.book(), address)) {
                return Optional.empty();
            }
        }
        return total.parts().isEmpty() ? Optional.empty() : Optional.of(total);
    }

    private static Computed contribution(Member member, Fact fact) {
        Fact contributed =
                new Fact(fact.address(), fact.value(), fact.envelope(), new Contributed(member.name(), fact));
        return new Computed(fact.base().orElse(BigDecimal.ZERO), fact.envelope(), List.of(contributed));
    }

    /** Whether a unit that does not have a figure has stated its neighbours. */
    private static boolean isNil(FactBook book, Address address) {
        Concept root = address.concept().lineage().get(0);
        boolean speaksOfIt = book.stated(address.year()).stream()
                .anyMatch(fact -> isAt(fact, address.concept(), address));
        boolean speaksOfTheWhole =
                book.stated(address.year()).stream().anyMatch(fact -> isAt(fact, root, address));
        boolean isRowOfOthers = !address.isTotalOfRows() && !address.members().isEmpty();
        return speaksOfTheWhole && (isRowOfOthers || !speaksOfIt);
    }

    private static boolean isAt(Fact fact, Concept concept, Address address) {
        return fact.address().basis() == address.basis()
                && fact.address().concept().lineage().contains(concept);
    }

    /** The rows of a list in any of the units, in their order. */
    List<String> rows(Address list) {
        Set<String> rows = new LinkedHashSet<>();
        if (covers(list.year())) {
            members.forEach(member -> rows.addAll(member.book().rows(list)));
        }
        return List.copyOf(rows);
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
