package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            Pattern.compile(".*(?:局|会|联|办|委|院|校|所|站|队|处|府|厅|馆|社|园|镇|乡|街道|中心|机关|）|单位|部门|我|本|现|有|共|实|核定|的|日|底|安排|按规定)");
    private static final Pattern EQUIPMENT =
            Pattern.compile("(?:（含）|含)?以上(?:（含）|的)?(?:大型|专用|通用)?设备(?:（[^（）]*）)?(?:为|共)?");
    private static final Pattern PEOPLE = Pattern.compile("\\s?[、，,和]\\s?(?:累计|共计|共)?\\s?");
    private static final Map<String, String> GROUPS = Map.of("团组数", "人次数", "国内接待批次", "国内接待人次", "外事接待批次", "外事接待人次");
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
        Optional<Quantity> before = Optional.empty();
        for (Quantity quantity : sentence.quantities()) {
            String lead = sentence.text().substring(from, quantity.start() - sentence.start());
            from = quantity.end() - sentence.start();
            if (quantity.kind() == Quantity.Kind.COUNT
                    && !quantity.isApproximate()
                    && quantity.decimals() == 0
                    && Spot.isWhole(quantity, sentence)) {
                Optional<Concept> concept =
                        equipment(lead, before).or(() -> concept(lead)).or(() -> people(lead, quantity));
                concept.filter(found -> found.measure().kind() == Measure.Kind.COUNT && isOfUnit(found, quantity))
                        .ifPresent(found -> {
                            draft.place(
                                    draft.address(found, List.of(), Basis.OUTTURN),
                                    quantity.number().toPlainString(),
                                    found.measure(),
                                    new Origin(place, sentence).at(quantity));
                            placed.add(quantity.start());
                            spoken.add(found);
                        });
            }
            before = Optional.of(quantity);
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

    /** 单价100万元（含）以上设备0台: the price belongs to the name. */
    private Optional<Concept> equipment(String lead, Optional<Quantity> before) {
        return EQUIPMENT.matcher(Names.plain(lead)).matches()
                ? before.filter(price -> price.kind() == Quantity.Kind.MONEY)
                        .flatMap(price -> vocabulary
                                .taxonomy()
                                .concept("资产.单价" + price.number().toPlainString() + price.unit() + "以上设备"))
                : Optional.empty();
    }

    /** 批次 are not 人次. */
    private static boolean isOfUnit(Concept concept, Quantity quantity) {
        boolean isOfPeople = quantity.unit().startsWith("人");
        return switch (concept.measure().unit()) {
            case "批次" -> !isOfPeople;
            case "人次" -> isOfPeople;
            default -> true;
        };
    }

    /** 5批次、42人次: people without a name are those of what was counted right before. */
    private Optional<Concept> people(String lead, Quantity quantity) {
        boolean isBare = quantity.unit().equals("人次") && PEOPLE.matcher(lead).matches() && !spoken.isEmpty();
        return isBare
                ? Optional.of(spoken.get(spoken.size() - 1))
                        .flatMap(last -> last.parent().flatMap(all -> all.child(GROUPS.getOrDefault(last.key(), ""))))
                : Optional.empty();
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
