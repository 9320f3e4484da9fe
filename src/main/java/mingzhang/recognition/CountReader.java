package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.source.Place;

/** Reads how many people, vehicles and institutions a sentence tells of: the words before the number say which. */
final class CountReader {
    private static final Set<String> ROOTS = Set.of("人员", "机构", "三公经费", "资产");
    private static final Pattern BREAK = Pattern.compile("[，,；;。：:、（(]");
    private static final Pattern OWNER =
            Pattern.compile(".*(?:局|会|联|办|委|院|校|所|站|队|中心|机关|单位|部门|我|本|现|有|共|实|核定|的|日|底|安排|按规定)");
    private static final int SHORTEST_ENDING = 4;

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final List<Concept> spoken = new ArrayList<>();

    CountReader(Draft draft, Vocabulary vocabulary) {
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    /** Whether sections about a figure are read for numbers of people and things. */
    static boolean reads(Optional<Concept> subject) {
        return subject.map(concept -> concept.lineage().get(0).key())
                .filter(ROOTS::contains)
                .isPresent();
    }

    /** Reads one sentence; returns the offsets of the numbers that were placed. */
    Set<Integer> read(Sentence sentence, Place place) {
        Set<Integer> placed = new HashSet<>();
        int from = 0;
        for (Quantity quantity : sentence.quantities()) {
            String lead = sentence.text().substring(from, quantity.start() - sentence.start());
            from = quantity.end() - sentence.start();
            if (quantity.kind() == Quantity.Kind.COUNT
                    && !quantity.isApproximate()
                    && quantity.decimals() == 0
                    && Spot.isWhole(quantity, sentence)) {
                Optional<Concept> concept = concept(lead);
                concept.filter(found -> found.measure().kind() == Measure.Kind.COUNT)
                        .ifPresent(found -> {
                            draft.place(
                                    draft.address(found, List.of(), Basis.OUTTURN),
                                    quantity.number().toPlainString(),
                                    found.measure(),
                                    new Origin(place, sentence.text()));
                            placed.add(quantity.start());
                            spoken.add(found);
                        });
            }
        }
        return placed;
    }

    private Optional<Concept> concept(String lead) {
        String[] clauses = BREAK.split(lead.replace("（境）", "\u0001"), -1);
        String words = clauses[clauses.length - 1].replace("\u0001", "（境）");
        boolean isPart = lead.contains("其中");
        for (String name : Names.readings(words)) {
            Optional<Concept> part = part(name);
            Optional<Concept> found = part.or(() -> isPart && hasParts() ? Optional.empty() : named(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean hasParts() {
        return !spoken.isEmpty() && !spoken.get(spoken.size() - 1).parts().isEmpty();
    }

    private Optional<Concept> part(String name) {
        for (int index = spoken.size() - 1; index >= 0; index--) {
            Concept whole = spoken.get(index);
            Optional<Concept> found = whole.child(name)
                    .filter(concept -> !concept.definition().isAspect())
                    .or(() -> named(name)
                            .filter(concept ->
                                    concept != whole && concept.lineage().contains(whole)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The concept of that name, or of the longest name at its end behind the words for whose it is. */
    private Optional<Concept> named(String name) {
        Optional<Concept> whole = vocabulary.count(name);
        for (int cut = 1; whole.isEmpty() && name.length() - cut >= SHORTEST_ENDING; cut++) {
            whole = OWNER.matcher(name.substring(0, cut)).matches()
                    ? vocabulary.count(name.substring(cut))
                    : Optional.empty();
        }
        return whole;
    }
}
