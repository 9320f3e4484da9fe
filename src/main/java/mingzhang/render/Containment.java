package mingzhang.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.render.YearOverview.Entry;

/**
 * Which units of a year have their figures in those of their department too, where both stand in one list: in a total
 * they would count twice.
 */
final class Containment {
    private final Set<String> contained = new HashSet<>();
    private final Set<String> departments = new HashSet<>();

    private Containment() {}

    static Containment of(List<Entry> entries) {
        Containment containment = new Containment();
        Map<String, String> departmentOfMember = new HashMap<>();
        Set<String> consolidated = new HashSet<>();
        entries.stream().filter(entry -> entry.year().isConsolidated()).forEach(entry -> {
            consolidated.add(entry.unit().id());
            entry.year()
                    .members()
                    .forEach(member ->
                            departmentOfMember.put(member, entry.unit().id()));
        });
        for (Entry entry : entries) {
            String unit = entry.unit().id();
            String department =
                    departmentOfMember.getOrDefault(unit, entry.unit().parent());
            if (consolidated.contains(department)) {
                containment.contained.add(unit);
                containment.departments.add(department);
            }
        }
        return containment;
    }

    /** How many units have their figures in those of another too. */
    int size() {
        return contained.size();
    }

    /** Without the units that have their figures in those of another. */
    List<Entry> eachOnce(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !contained.contains(entry.unit().id()))
                .toList();
    }

    /** The short name, with a word where the figures are those of other units in the list too. */
    String name(Entry entry) {
        return entry.unit().shortName() + (departments.contains(entry.unit().id()) ? "（汇总）" : "");
    }
}
