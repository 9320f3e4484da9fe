package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The full names of all units of a site, found in a text without looking for each of them. */
public final class UnitNames {
    /** Shorter names are words too. */
    public static final int SHORTEST = 6;

    private final SortedSet<String> all;
    private final BitSet firsts = new BitSet(Character.MAX_VALUE + 1);
    private final Map<String, List<String>> byHead = new HashMap<>();

    private UnitNames(SortedSet<String> all) {
        this.all = all;
    }

    /** An index of the names. */
    public static UnitNames of(Collection<String> names) {
        UnitNames index = new UnitNames(new TreeSet<>(names));
        for (String name : index.all) {
            if (name.length() >= SHORTEST) {
                index.firsts.set(name.charAt(0));
                index.byHead
                        .computeIfAbsent(name.substring(0, SHORTEST), head -> new ArrayList<>())
                        .add(name);
            }
        }
        return index;
    }

    /** All names, sorted. */
    public SortedSet<String> all() {
        return all;
    }

    /** The names that stand in a text, each with its first place. */
    public Map<String, Integer> in(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int place = 0; place + SHORTEST <= text.length(); place++) {
            if (firsts.get(text.charAt(place))) {
                for (String name : byHead.getOrDefault(text.substring(place, place + SHORTEST), List.of())) {
                    if (text.startsWith(name, place)) {
                        found.putIfAbsent(name, place);
                    }
                }
            }
        }
        return found;
    }
}
