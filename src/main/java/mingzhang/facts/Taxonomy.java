package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.facts.Calculation.BySum;

/** All concepts, how they are computed and which relations hold between them. */
public final class Taxonomy {
    private final Map<String, Concept> roots = new LinkedHashMap<>();
    private final Map<String, Concept> names = new LinkedHashMap<>();
    private final Map<Concept, Calculation> calculations = new HashMap<>();
    private final Map<Concept, Calculation> fallbacks = new HashMap<>();
    private final Map<Concept, Calculation> taken = new HashMap<>();
    private final Map<Concept, List<Exclusion>> exclusions = new HashMap<>();
    private final Map<Concept, Calculation> selections = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<MeaningChange> meaningChanges = new ArrayList<>();

    Taxonomy() {}

    void add(Concept root) {
        roots.put(root.key(), root);
        names.put(root.key(), root);
        root.definition().aliases().forEach(alias -> names.putIfAbsent(alias, root));
    }

    void add(Calculation calculation) {
        calculations.put(calculation.concept(), calculation);
    }

    void addFallback(Calculation fallback) {
        fallbacks.put(fallback.concept(), fallback);
    }

    void addTaken(Calculation calculation) {
        taken.put(calculation.concept(), calculation);
    }

    void exclude(Concept concept, List<Exclusion> excluded) {
        exclusions.put(concept, List.copyOf(excluded));
    }

    void addSelection(Calculation selection) {
        selections.put(selection.concept(), selection);
    }

    void add(MeaningChange change) {
        meaningChanges.add(change);
    }

    void add(Relation relation) {
        relations.add(relation);
    }

    /** The topmost concepts in the order of the taxonomy. */
    public Collection<Concept> roots() {
        return Collections.unmodifiableCollection(roots.values());
    }

    /** The topmost concept with this key or alias. */
    public Optional<Concept> root(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** All keys and aliases of the topmost concepts. */
    public Collection<String> rootNames() {
        return Collections.unmodifiableCollection(names.keySet());
    }

    /** The concept at a path of keys with dots. */
    public Optional<Concept> concept(String path) {
        Optional<Concept> found = Optional.empty();
        for (String name : path.split("\\.")) {
            found = found.isPresent() ? found.get().child(name) : root(name);
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** How a concept's figure follows from others; empty if it can only be stated. */
    public Optional<Calculation> calculation(Concept concept) {
        return Optional.ofNullable(calculations.get(concept));
    }

    /** How a concept's figure follows where {@link #calculation} has no result (推算). */
    Optional<Calculation> fallback(Concept concept) {
        return Optional.ofNullable(fallbacks.get(concept));
    }

    /** From which columns of which other lists the cells of a list follow of which no row is typed (取自). */
    Optional<Calculation> taken(Concept concept) {
        return Optional.ofNullable(taken.get(concept));
    }

    /** What must not be stated, unless as nil, for the concept's {@link #fallback} or {@link #taken} to hold (仅当无). */
    List<Exclusion> exclusions(Concept concept) {
        return exclusions.getOrDefault(concept, List.of());
    }

    /** The parts that add up to a concept, where it is a sum; else all concepts directly below it. */
    public List<Concept> summands(Concept concept) {
        return calculation(concept).map(Calculation::steps).stream()
                .flatMap(steps -> steps instanceof BySum sum ? sum.parts().stream() : Stream.empty())
                .map(Calculation.Part::concept)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), summands -> summands.isEmpty() ? concept.parts() : summands));
    }

    /** The sum of those parts that are a selection of the concept and may not exceed it. */
    public Optional<Calculation> selection(Concept concept) {
        return Optional.ofNullable(selections.get(concept));
    }

    /** Which concepts came to mean something else, and when. */
    public List<MeaningChange> meaningChanges() {
        return Collections.unmodifiableList(meaningChanges);
    }

    /** The relations between figures. */
    public List<Relation> relations() {
        return Collections.unmodifiableList(relations);
    }
}
