package mingzhang.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.render.YearOverview.Entry;

/**
 * Which units of a year have their figures in those of their department too, where both stand in one list: in a total
 * they would count twice.
 */
final class Containment {
    private final Map<String, Entry> departmentOfUnit = new HashMap<>();
    private final Set<String> departments = new HashSet<>();

    private Containment() {}

    static Containment of(List<Entry> entries) {
        Map<String, Entry> departments = new HashMap<>();
        Map<String, Entry> departmentOfMember = new HashMap<>();
        entries.stream().filter(entry -> entry.year().isConsolidated()).forEach(entry -> {
            departments.put(entry.unit().id(), entry);
            entry.year().members().forEach(member -> departmentOfMember.put(member, entry));
        });
        Containment containment = new Containment();
        for (Entry entry : entries) {
            String unit = entry.unit().id();
            Optional.ofNullable(departmentOfMember.get(unit))
                    .or(() -> Optional.ofNullable(departments.get(entry.unit().parent())))
                    .ifPresent(department -> containment.add(unit, department));
        }
        return containment;
    }

    private void add(String unit, Entry department) {
        departmentOfUnit.put(unit, department);
        departments.add(department.unit().id());
    }

    /** How many units have their figures in those of another too. */
    int size() {
        return departmentOfUnit.size();
    }

    /** Without the units whose figure is in that of another. */
    List<Entry> eachOnce(List<Entry> entries, String concept) {
        return entries.stream().filter(entry -> !isContained(entry, concept)).toList();
    }

    private boolean isContained(Entry entry, String concept) {
        return Optional.ofNullable(departmentOfUnit.get(entry.unit().id()))
                .flatMap(department -> department.year().figure(concept))
                .isPresent();
    }

    /** The short name, with a word where the figures are those of other units in the list too. */
    String name(Entry entry) {
        return entry.unit().shortName() + (departments.contains(entry.unit().id()) ? "（汇总）" : "");
    }
}
