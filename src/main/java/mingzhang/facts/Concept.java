package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Position;
import org.jspecify.annotations.Nullable;

/** What a figure says, as the taxonomy defines it. Complete and unchanging once the taxonomy is built. */
public final class Concept {
    private final String key;
    private final @Nullable Concept parent;
    private final Definition definition;
    private final Optional<Classification> classification;
    private final Measure measure;
    private final List<Concept> lineage;
    private final List<Concept> lists;
    private final String path;
    private final int hash;
    private final Optional<String> section;
    private List<Concept> parts = List.of();
    private final Map<String, Concept> children = new LinkedHashMap<>();
    private final Map<String, Concept> names = new LinkedHashMap<>();

    /**
     * What the taxonomy's file says of a concept beside its parts.
     *
     * @param label 名称, the official name where the key is not
     * @param english 英文
     * @param measure 计量; the parent's if not given
     * @param rowKey 列表, the column that names a row; given if the concept is repeated
     * @param classification 分类, the classification whose codes name its rows; given if its rows have codes
     * @param sum 汇总, the parts that add up to it; a part ending in ？ may be missing
     * @param fallback 推算, the parts of another sum or a formula, by which it follows where it does not otherwise
     * @param sources 取自, the classified lists that give the rows and figures of a list of which no row is typed
     * @param exclusions 仅当无, the concepts of which nothing but nil may be stated for 推算 and 取自 to hold; A ≠ B, which
     *     may be stated if they
     *     are equal
     * @param selection 其中, parts that are a selection and may not exceed it
     * @param formula 公式
     * @param shareBase 占比基数, the concept whose share this one's 占比 is; the parent if not given
     * @param section 栏目, where it stands in comparisons; the parent's if not given
     * @param aliases 别名, other keys for it
     * @param rule 规则, the rule that speaks of it where a general one would
     * @param isKeyFigure 要点, whether overviews show it
     * @param isCompared 对比, whether comparisons show it and what is below it
     * @param meaning 说明, what it is and which figure is wanted
     * @param source 出处, the rule by which it is disclosed; the parent's if not given
     * @param printedIn 印在, the tables and texts that show it; the parent's if none are given
     * @param isAspect whether it is one of the figures that every concept has (增减额, 占比 …)
     * @param position where it is defined
     */
    public record Definition(
            Optional<String> label,
            Optional<String> english,
            Optional<Measure> measure,
            Optional<String> rowKey,
            Optional<String> classification,
            List<String> sum,
            List<String> fallback,
            List<String> sources,
            List<String> exclusions,
            List<String> selection,
            Optional<String> formula,
            Optional<String> shareBase,
            Optional<String> section,
            List<String> aliases,
            Optional<String> rule,
            boolean isKeyFigure,
            boolean isCompared,
            Optional<String> meaning,
            Optional<String> source,
            List<String> printedIn,
            boolean isAspect,
            Position position) {}

    Concept(String key, @Nullable Concept parent, Definition definition, Optional<Classification> classification) {
        this.key = key;
        this.parent = parent;
        this.definition = definition;
        this.classification = classification;
        this.measure = definition.measure().orElseGet(() -> parent == null ? Measure.named("分组") : parent.measure());
        this.lineage = parent == null ? List.of(this) : append(parent.lineage, this);
        List<Concept> outer = parent == null ? List.of() : parent.lists;
        this.lists = isRepeated() ? append(outer, this) : outer;
        this.path = parent == null ? key : parent.path + "." + key;
        this.hash = path.hashCode();
        this.section = definition.section().or(() -> parent == null ? Optional.empty() : parent.section);
    }

    private static List<Concept> append(List<Concept> list, Concept last) {
        List<Concept> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    void add(Concept child) {
        children.put(child.key, child);
        names.put(child.key, child);
        child.definition.aliases().forEach(alias -> names.putIfAbsent(alias, child));
        parts = children.values().stream()
                .filter(part -> !part.definition.isAspect())
                .toList();
    }

    /** The key in content files. */
    public String key() {
        return key;
    }

    /** The official name. */
    public String label() {
        return definition.label().orElse(key);
    }

    /** What the taxonomy's file says of it. */
    public Definition definition() {
        return definition;
    }

    /** In what it is measured; for money without a particular unit. */
    public Measure measure() {
        return measure;
    }

    /** The concept above; empty for a root. */
    public Optional<Concept> parent() {
        return Optional.ofNullable(parent);
    }

    /** From the root down to this. */
    public List<Concept> lineage() {
        return lineage;
    }

    /** The repeated concepts from the root down to this. */
    public List<Concept> lists() {
        return lists;
    }

    /** Whether it has rows. */
    public boolean isRepeated() {
        return definition.rowKey().isPresent() || classification.isPresent();
    }

    /** The classification whose codes name its rows; empty if it has no rows or rows without codes. */
    public Optional<Classification> classification() {
        return classification;
    }

    /** The concepts directly below, in the order of the taxonomy, without the aspects. */
    public List<Concept> parts() {
        return parts;
    }

    /** The figures that every concept of its kind has: 增减额, 占比 …. */
    public List<Concept> aspects() {
        return children.values().stream()
                .filter(child -> child.definition.isAspect())
                .toList();
    }

    /** The concept directly below with this key or alias. */
    public Optional<Concept> child(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** All keys and aliases of the concepts directly below. */
    public Collection<String> childNames() {
        return Collections.unmodifiableCollection(names.keySet());
    }

    /** The section of comparisons it stands in. */
    public Optional<String> section() {
        return section;
    }

    /** The rule by which it is disclosed. */
    public Optional<String> source() {
        return definition.source().or(() -> parent().flatMap(Concept::source));
    }

    /** The tables and texts that show it. */
    public List<String> printedIn() {
        List<String> own = definition.printedIn();
        return own.isEmpty() ? parent().map(Concept::printedIn).orElse(own) : own;
    }

    /** The keys from the root, with dots. */
    public String path() {
        return path;
    }

    /** By its path, which is the same in every run; the one that the machine gives an object is slow to ask for. */
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return path();
    }
}
