package mingzhang.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * Which figure of a unit is meant.
 *
 * @param concept what it says
 * @param members the rows entered on the way down through repeated concepts, outermost first; fewer of them than the
 *     concept has repeated ancestors means the total over the rows
 * @param year the year it is about
 * @param basis the stage of the budget
 */
public record Address(Concept concept, List<String> members, int year, Basis basis) {
    /** Copies the members. */
    public Address {
        members = List.copyOf(members);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Address address
                        && concept == address.concept
                        && year == address.year
                        && basis == address.basis
                        && haveSameContent(members, address.members);
    }

    /** Lists that are handed on from address to address are mostly the same object. */
    private static boolean haveSameContent(List<String> one, List<String> other) {
        return one == other || one.equals(other);
    }

    @Override
    public int hashCode() {
        return ((concept.hashCode() * 31 + year) * 31 + basis.ordinal()) * 31 + members.hashCode();
    }

    /** Another concept at the same year and basis, below the same rows as far as both lie below them. */
    Address to(Concept target) {
        int shared = 0;
        while (shared < members.size()
                && shared < target.lists().size()
                && shared < concept.lists().size()
                && target.lists().get(shared).equals(concept.lists().get(shared))) {
            shared++;
        }
        return new Address(target, shared == members.size() ? members : members.subList(0, shared), year, basis);
    }

    /** The same figure of another year. */
    public Address in(int otherYear) {
        return new Address(concept, members, otherYear, basis);
    }

    /** The same figure on another basis. */
    public Address on(Basis otherBasis) {
        return new Address(concept, members, year, otherBasis);
    }

    /** One row of the list that this address is the total of. */
    public Address row(String member) {
        List<String> longer = new ArrayList<>(members);
        longer.add(member);
        return new Address(concept, longer, year, basis);
    }

    /** The total over the rows of which this is one. */
    Address list() {
        return new Address(concept, members.subList(0, members.size() - 1), year, basis);
    }

    /** The same column in another row of the same list. */
    public Address atRow(String member) {
        List<String> others = new ArrayList<>(members.subList(0, members.size() - 1));
        others.add(member);
        return new Address(concept, others, year, basis);
    }

    /** Whether this stands for the total over rows. */
    public boolean isTotalOfRows() {
        return members.size() < concept.lists().size();
    }

    /** The concept's path with the rows in brackets: {@code 支出.项目支出[民营企业工作经费]}. */
    public String path() {
        if (members.isEmpty()) {
            return concept.path();
        }
        StringBuilder path = new StringBuilder();
        int used = 0;
        for (Concept step : concept.lineage()) {
            path.append(path.isEmpty() ? "" : ".").append(step.key());
            if (step.isRepeated() && used < members.size()) {
                path.append('[').append(members.get(used++)).append(']');
            }
        }
        return path.toString();
    }

    /** The row's name, or the concept's label with the row it stands in: 培训, “培训”得分, 基本支出. */
    public String name() {
        if (members.isEmpty()) {
            return concept.label();
        }
        String row = rowName();
        boolean isRow = concept.isRepeated() && !isTotalOfRows();
        return isRow ? row : "“" + row + "”" + concept.label();
    }

    /** What the row is called; a row of a classified list by the name that its code table has, and its code. */
    private String rowName() {
        String row = members.get(members.size() - 1);
        return list().listConcept()
                .classification()
                .flatMap(table -> table.name(row, year))
                .map(name -> name + "（" + row + "）")
                .orElse(row);
    }

    /** The repeated concept over whose rows this is the total. */
    private Concept listConcept() {
        return concept.lists().get(members.size());
    }

    /** The path with year and basis, for messages: {@code 2023年 支出.基本支出 决算}. */
    public String describe() {
        return year + "年 " + path() + " " + basis.label();
    }
}
