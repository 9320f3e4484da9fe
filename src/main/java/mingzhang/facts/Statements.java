package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one file states about one year: its facts in the order of the file, and its rows. */
final class Statements {
    private final Map<Address, Fact> facts = new LinkedHashMap<>();
    private final Map<Address, List<String>> rows = new LinkedHashMap<>();
    private final Map<Address, String> names = new LinkedHashMap<>();

    /** The fact that already stands at the address, if the new one finds its place taken. */
    Optional<Fact> add(Fact fact) {
        return Optional.ofNullable(facts.putIfAbsent(fact.address(), fact));
    }

    /** Opens a list's row and gives it a name of its own, even where two rows are called the same. */
    String addRow(Address list, String name) {
        List<String> names = rows.computeIfAbsent(list.on(Basis.OUTTURN), key -> new ArrayList<>());
        String unique = name;
        for (int number = 2; names.contains(unique); number++) {
            unique = name + "（" + number + "）";
        }
        names.add(unique);
        return unique;
    }

    /** Opens the row of a classified list; false if the list has one of that code. */
    boolean addCodedRow(Address list, String code) {
        List<String> codes = rows.computeIfAbsent(list.on(Basis.OUTTURN), key -> new ArrayList<>());
        return !codes.contains(code) && codes.add(code);
    }

    /** Notes what the file calls a row of a classified list. */
    void name(Address row, String name) {
        names.put(row.on(Basis.OUTTURN), name);
    }

    /** What the file calls a row of a classified list; empty if it gives only the code. */
    Optional<String> name(Address row) {
        return Optional.ofNullable(names.get(row.on(Basis.OUTTURN)));
    }

    /** These, and the other's where these are silent. */
    Statements over(Statements other) {
        Statements both = new Statements();
        both.facts.putAll(other.facts);
        both.facts.putAll(facts);
        both.rows.putAll(other.rows);
        both.rows.putAll(rows);
        both.names.putAll(other.names);
        both.names.putAll(names);
        return both;
    }

    Optional<Fact> find(Address address) {
        return Optional.ofNullable(facts.get(address));
    }

    List<String> rows(Address list) {
        return rows.getOrDefault(list.on(Basis.OUTTURN), List.of());
    }

    Collection<Fact> facts() {
        return facts.values();
    }
}
