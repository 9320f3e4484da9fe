package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a classified list: those given and the groups above them, each group before what is below it. */
final class CodedRows {
    private final Set<String> top = new LinkedHashSet<>();
    private final Map<String, Set<String>> below = new LinkedHashMap<>();
    private final List<String> all = new ArrayList<>();

    /** The rows that these codes and names need; groups stand where their first member stands. */
    CodedRows(Collection<String> given) {
        given.forEach(this::add);
        top.forEach(this::collect);
    }

    private void add(String row) {
        String lower = row;
        for (String upper = parent(row); !upper.isEmpty(); upper = parent(upper)) {
            below.computeIfAbsent(upper, code -> new LinkedHashSet<>()).add(lower);
            lower = upper;
        }
        top.add(lower);
    }

    private static String parent(String row) {
        return Classification.parent(row).orElse("");
    }

    private void collect(String row) {
        all.add(row);
        below(row).forEach(this::collect);
    }

    /** Every row. */
    List<String> all() {
        return all;
    }

    /** The rows that no other is above. */
    Collection<String> top() {
        return top;
    }

    /** The rows directly below a row. */
    Collection<String> below(String row) {
        return below.getOrDefault(row, Set.of());
    }
}
