package mingzhang.facts;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.ByLists;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Calculation.Part;
import mingzhang.facts.Expression.Call;
import mingzhang.facts.Expression.Operation;
import mingzhang.facts.Expression.Reference;

/**
 * Which figures there can be at all, given which concepts the files speak of: those stated, and those that follow from
 * them. It spares views the search for figures of the many concepts that a unit never uses.
 */
final class Reach {
    private final Taxonomy taxonomy;
    private final StatedFacts stated;
    private final Consolidation consolidation;
    private final Map<Concept, Set<Basis>> bases = new HashMap<>();
    private final Map<Concept, Boolean> mentions = new HashMap<>();
    private final Map<Concept, Set<Basis>> underway = new HashMap<>();
    private int circles = 0;

    Reach(Taxonomy taxonomy, StatedFacts stated, Consolidation consolidation) {
        this.taxonomy = taxonomy;
        this.stated = stated;
        this.consolidation = consolidation;
    }

    /** The bases on which there can be a figure of the concept. */
    Set<Basis> bases(Concept concept) {
        Set<Basis> known = bases.get(concept);
        if (known != null) {
            return known;
        }
        Set<Basis> begun = underway.get(concept);
        if (begun != null) {
            circles++;
            return begun;
        }
        int circlesBefore = circles;
        Set<Basis> found = EnumSet.noneOf(Basis.class);
        underway.put(concept, found);
        found.addAll(stated.bases(concept));
        found.addAll(consolidation.bases(concept));
        taxonomy.calculation(concept).ifPresent(calculation -> add(calculation, found));
        taxonomy.fallback(concept).ifPresent(calculation -> add(calculation, found));
        taxonomy.taken(concept).ifPresent(calculation -> add(calculation, found));
        underway.remove(concept);
        // What was looked for within a circle may lack what the circle leads to.
        if (circles == circlesBefore || underway.isEmpty()) {
            bases.put(concept, found);
        }
        return found;
    }

    private void add(Calculation calculation, Set<Basis> found) {
        if (calculation.steps() instanceof BySum sum) {
            for (Part part : sum.parts()) {
                found.addAll(bases(part.concept()));
            }
        } else if (calculation.steps() instanceof ByLists lists) {
            lists.columns().forEach(column -> found.addAll(bases(column)));
        } else {
            add(((ByFormula) calculation.steps()).expression(), found);
        }
    }

    private void add(Expression expression, Set<Basis> found) {
        if (expression instanceof Reference reference) {
            Set<Basis> target = bases(reference.target());
            if (reference.basis().isEmpty()) {
                found.addAll(target);
            } else if (target.contains(reference.basis().get())) {
                found.add(Basis.OUTTURN);
            }
        } else if (expression instanceof Operation operation) {
            add(operation.left(), found);
            add(operation.right(), found);
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> add(argument, found));
        }
    }

    /** Whether there can be a figure or words of the concept or of one below it. */
    boolean mentions(Concept concept) {
        Boolean known = mentions.get(concept);
        if (known == null) {
            known = stated.mentioned().contains(concept)
                    || !bases(concept).isEmpty()
                    || consolidation.mentions(concept)
                    || concept.parts().stream().anyMatch(this::mentions);
            mentions.put(concept, known);
        }
        return known;
    }
}
