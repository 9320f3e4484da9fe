package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.content.Node;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Taxonomy;

/** What figures are called in sentences and tables. */
public final class Vocabulary {
    private static final Pattern LEVEL = Pattern.compile("（[类款项]）");

    private final Taxonomy taxonomy;
    private final Map<String, Concept> full = new HashMap<>();
    private final Map<String, Set<Concept>> parts = new HashMap<>();
    private final Map<String, Concept> counts = new HashMap<>();

    /**
     * The names of a taxonomy's concepts.
     *
     * @param files further names, as in {@code templates/recognition/terms.yaml}; the first file that has a name decides
     */
    public Vocabulary(Taxonomy taxonomy, List<Node> files) {
        this.taxonomy = taxonomy;
        files.forEach(this::addTerms);
    }

    private void addTerms(Node terms) {
        each(terms, "全称", full::putIfAbsent);
        each(terms, "数量", counts::putIfAbsent);
        each(
                terms,
                "其中",
                (name, concept) -> parts.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(concept));
    }

    private interface Taker {
        void take(String name, Concept concept);
    }

    private void each(Node terms, String key, Taker taker) {
        terms.get(key).stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> taxonomy.concept(entry.key()).ifPresent(concept -> {
                    if (entry.value() instanceof Node.Sequence names) {
                        names.content()
                                .forEach(name ->
                                        taker.take(Names.plain(name.asText().orElse("")), concept));
                    }
                }));
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    /** A concept that must be there. */
    Concept concept(String path) {
        return taxonomy.concept(path).orElseThrow(() -> new IllegalStateException("no concept " + path));
    }

    /** The concept that a full name means wherever it stands. */
    Optional<Concept> named(String name) {
        return Optional.ofNullable(full.get(name));
    }

    /** The number of people or things that a name means. */
    Optional<Concept> count(String name) {
        return Optional.ofNullable(counts.get(name));
    }

    /** The concept below another that a name means there; empty if none or several do. */
    Optional<Concept> part(Concept whole, String name) {
        Optional<Concept> child =
                whole.child(name).filter(found -> !found.definition().isAspect());
        if (child.isPresent()) {
            return child;
        }
        List<Concept> found = new ArrayList<>(parts.getOrDefault(name, Set.of()).stream()
                .filter(concept -> concept != whole && concept.lineage().contains(whole))
                .toList());
        if (found.isEmpty()) {
            named(name)
                    .filter(concept -> concept != whole && concept.lineage().contains(whole))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            for (Concept below : whole.parts()) {
                below.child(name)
                        .filter(concept -> !concept.definition().isAspect()
                                && concept.lists().size() == whole.lists().size())
                        .ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The code of a classification that a name means: 类（类）款（款）项（项）, or the name of a 类 alone. Codes go by the
     * names of the report's own tables first.
     */
    static Optional<String> code(Classification table, String name, Draft draft) {
        String plain = Names.withoutNumber(name).replaceAll("[:：,，。]+$", "");
        List<String> steps = List.of(LEVEL.split(plain));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        boolean isWhole = LEVEL.matcher(plain).find();
        int level = isWhole ? levels(plain) : 1;
        Set<String> found = new LinkedHashSet<>();
        for (String last : spellings(steps.get(Math.min(level, steps.size()) - 1))) {
            Stream.concat(table.codes(last, draft.year()).stream(), own(last, draft))
                    .filter(code -> code.length() == 1 + 2 * level && isNamed(table, code, steps, level, draft))
                    .forEach(found::add);
        }
        List<String> own = found.stream().filter(draft.codeNames()::containsKey).toList();
        List<String> likely = own.isEmpty() ? List.copyOf(found) : own;
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    private static Stream<String> own(String name, Draft draft) {
        return draft.codeNames().entrySet().stream()
                .filter(row -> row.getValue().equals(name))
                .map(Map.Entry::getKey);
    }

    /** Whether a code and those above it are called so, in the report or officially. */
    private static boolean isNamed(Classification table, String code, List<String> steps, int level, Draft draft) {
        for (int each = 1; each <= level; each++) {
            String part = code.substring(0, 1 + 2 * each);
            String official = table.name(part, draft.year()).orElse("");
            List<String> spellings = spellings(steps.get(Math.min(each, steps.size()) - 1));
            String own = draft.codeNames().getOrDefault(part, "");
            boolean isSo = spellings.contains(own.isEmpty() ? official : own)
                    || each < level
                            && (spellings.contains(official)
                                    || spellings.stream().anyMatch(name -> table.hasBorne(part, name)));
            if (!isSo) {
                return false;
            }
        }
        return true;
    }

    private static int levels(String name) {
        return (int) LEVEL.matcher(name).results().count();
    }

    /** People leave 支出 out at the end of a name or add it. */
    private static List<String> spellings(String name) {
        return List.of(name, name + "支出", name.replaceFirst("(?:支出)+$", ""), name.replaceFirst("(?:支出)+$", "支出"));
    }
}
