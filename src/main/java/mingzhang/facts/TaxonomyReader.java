package mingzhang.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.content.Node.Entry;
import mingzhang.facts.Concept.Definition;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import org.jspecify.annotations.Nullable;

/**
 * Builds the taxonomy from its files. A file nests concepts as content files nest figures; {@code 定义} under a key says
 * what the concept is, {@code 派生指标} lists the aspects that every amount has, {@code 关系} the
 * relations, {@code 口径变动} what came to mean something else. A later file
 * adds to the earlier ones and may define a concept anew.
 */
public final class TaxonomyReader {
    private static final String DEFINITION = "定义";
    private static final String ASPECTS = "派生指标";
    private static final String RELATIONS = "关系";
    private static final String MEANING_CHANGES = "口径变动";

    private final Map<String, Classification> classifications;
    private final Findings findings;
    private final Taxonomy taxonomy = new Taxonomy();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> aspects = new LinkedHashMap<>();
    private final List<Node> relations = new ArrayList<>();
    private final List<Node> meaningChanges = new ArrayList<>();

    private TaxonomyReader(Map<String, Classification> classifications, Findings findings) {
        this.classifications = classifications;
        this.findings = findings;
    }

    /** A concept while the files are being read. */
    private static final class Draft {
        private Optional<Node> definition = Optional.empty();
        private Position position;
        private final Map<String, Draft> children = new LinkedHashMap<>();

        Draft(Position position) {
            this.position = position;
        }

        /** What a later file says of a concept goes before what an earlier one said; the rest of it stays. */
        void define(Node later) {
            List<Entry> entries = new ArrayList<>(later.entries());
            Set<String> said = entries.stream().map(Entry::key).collect(Collectors.toSet());
            definition.ifPresent(earlier -> earlier.entries().stream()
                    .filter(entry -> !said.contains(entry.key()))
                    .forEach(entries::add));
            definition =
                    Optional.of(later instanceof Node.Mapping ? new Node.Mapping(entries, later.position()) : later);
        }
    }

    /**
     * Builds it from its files in their order.
     *
     * @param classifications the code tables by the names that 分类 uses
     */
    public static Taxonomy read(List<Node> files, Map<String, Classification> classifications, Findings findings) {
        TaxonomyReader reader = new TaxonomyReader(classifications, findings);
        files.forEach(reader::collect);
        reader.drafts.forEach((key, draft) -> reader.taxonomy.add(reader.concept(key, null, draft, false)));
        TaxonomyCompiler.compile(reader.taxonomy, reader.relations, reader.meaningChanges, findings);
        return reader.taxonomy;
    }

    private void collect(Node file) {
        for (Entry entry : file.entries()) {
            switch (entry.key()) {
                case ASPECTS -> merge(aspects, entry.value());
                case MEANING_CHANGES -> meaningChanges.addAll(entry.value().elements());
                case RELATIONS -> relations.addAll(entry.value().elements());
                default -> merge(drafts, entry);
            }
        }
    }

    private static void merge(Map<String, Draft> into, Node node) {
        node.entries().forEach(entry -> merge(into, entry));
    }

    private static void merge(Map<String, Draft> into, Entry entry) {
        Draft draft = into.computeIfAbsent(entry.key(), key -> new Draft(entry.position()));
        if (entry.value() instanceof Node.Scalar measure) {
            draft.definition = Optional.of(
                    new Node.Mapping(List.of(new Entry("计量", measure.position(), measure)), measure.position()));
            draft.position = entry.position();
        }
        for (Entry child : entry.value().entries()) {
            if (child.key().equals(DEFINITION)) {
                draft.define(child.value());
                draft.position = entry.position();
            } else {
                merge(draft.children, child);
            }
        }
    }

    private Concept concept(String key, @Nullable Concept parent, Draft draft, boolean isAspect) {
        Definition definition = definition(draft, isAspect);
        Concept concept = new Concept(key, parent, definition, classification(definition));
        draft.children.forEach((childKey, child) -> concept.add(concept(childKey, concept, child, false)));
        if (!isAspect) {
            aspects.forEach((aspectKey, aspect) -> {
                if (applies(aspect, concept) && concept.child(aspectKey).isEmpty()) {
                    concept.add(concept(aspectKey, concept, aspect, true));
                }
            });
        }
        return concept;
    }

    private static boolean applies(Draft aspect, Concept concept) {
        return switch (concept.measure().kind()) {
            case MONEY -> true;
            case COUNT ->
                aspect.definition
                        .flatMap(node -> node.text("适用"))
                        .filter("金额与数量"::equals)
                        .isPresent();
            default -> false;
        };
    }

    private Definition definition(Draft draft, boolean isAspect) {
        Fields fields = new Fields(draft.definition.orElse(new Node.Empty(draft.position)), findings);
        Definition definition = new Definition(
                fields.text("名称"),
                fields.text("英文"),
                fields.text("计量").map(Measure::named),
                fields.text("列表"),
                fields.text("分类"),
                texts(fields, "汇总"),
                texts(fields, "推算"),
                texts(fields, "取自"),
                texts(fields, "仅当无"),
                texts(fields, "其中"),
                fields.text("公式"),
                fields.text("占比基数"),
                fields.text("栏目"),
                texts(fields, "别名"),
                fields.text("规则"),
                fields.text("要点").isPresent(),
                fields.text("对比").filter("否"::equals).isEmpty(),
                fields.text("说明"),
                fields.text("出处"),
                texts(fields, "印在"),
                isAspect,
                draft.position);
        fields.text("适用");
        fields.reportRest();
        return definition;
    }

    private Optional<Classification> classification(Definition definition) {
        Optional<Classification> known =
                definition.classification().flatMap(name -> Optional.ofNullable(classifications.get(name)));
        if (definition.classification().isPresent() && known.isEmpty()) {
            findings.add(Finding.error(
                    "code-table.unknown",
                    definition.position(),
                    definition.classification().get(),
                    String.join("、", new TreeSet<>(classifications.keySet()))));
        }
        return known.or(() -> definition.classification().map(name -> Classification.UNKNOWN));
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.scalars(key).stream().map(scalar -> scalar.text().strip()).toList();
    }
}
