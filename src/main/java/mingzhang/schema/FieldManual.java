package mingzhang.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingzhang.facts.Concept;
import mingzhang.facts.Taxonomy;
import mingzhang.schema.Field.Kind;

/** The field manual (填报说明): the fields of all files, page by page. */
public final class FieldManual {
    private static final String LOCAL = "local";

    private final ConceptFields concepts;

    private FieldManual(ConceptFields concepts) {
        this.concepts = concepts;
    }

    /**
     * A page.
     *
     * @param name in its address
     * @param title what it is about
     * @param entries its fields in the order of the file
     */
    public record Page(String name, String title, List<Entry> entries) {
        /** Copies the entries. */
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A field.
     *
     * @param path its keys from the top of the file, with dots
     * @param depth how many keys stand above it
     * @param example how it is written; empty if it holds nothing itself
     */
    public record Entry(Field field, String path, int depth, String example) {}

    /** A page for the fields of one kind of file that are no figures. */
    public static Page fixed(String name, String title, List<Field> fields) {
        List<Entry> entries = new ArrayList<>();
        addFixed(fields, "", 0, entries);
        return new Page(name, title, entries);
    }

    private static void addFixed(List<Field> fields, String above, int depth, List<Entry> entries) {
        for (Field field : fields) {
            String path = above.isEmpty() ? field.key() : above + "." + field.key();
            entries.add(new Entry(
                    field,
                    path,
                    depth,
                    field.example().map(text -> example(field, text)).orElse("")));
            addFixed(field.fields(), path, depth + 1, entries);
        }
    }

    private static String example(Field field, String text) {
        return field.key() + ": " + (field.kind() == Kind.WORD_LIST ? "[" + text + "]" : quoted(text));
    }

    /** Words that YAML would read as something else stand in quotes. */
    private static String quoted(String text) {
        return text.matches("0\\d+|.*: .*") || text.startsWith("{") ? "\"" + text + "\"" : text;
    }

    /**
     * The pages for figures: what all of them have, then one page for each topmost concept; those that have no English
     * name, such as a site's own, share the last page.
     */
    public static List<Page> figures(Taxonomy taxonomy, ConceptFields concepts) {
        FieldManual manual = new FieldManual(concepts);
        List<Page> pages = new ArrayList<>();
        pages.add(manual.usual(taxonomy));
        Map<String, List<Concept>> roots = new LinkedHashMap<>();
        for (Concept root : taxonomy.roots()) {
            roots.computeIfAbsent(pageName(root), name -> new ArrayList<>()).add(root);
        }
        List<Concept> local = roots.remove(LOCAL);
        roots.forEach((name, grouped) -> pages.add(manual.page(name, title(grouped), grouped)));
        if (local != null) {
            pages.add(manual.page(LOCAL, "其他数据项", local));
        }
        return pages;
    }

    private static String title(List<Concept> roots) {
        return String.join("、", roots.stream().map(Concept::key).toList());
    }

    private static String pageName(Concept root) {
        return root.definition()
                .english()
                .map(name -> name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(name -> !name.isEmpty())
                .orElse(LOCAL);
    }

    private Page usual(Taxonomy taxonomy) {
        Map<String, Concept> aspects = new LinkedHashMap<>();
        collectAspects(taxonomy.roots(), aspects);
        List<Field> fields = new ArrayList<>(UsualFields.bases());
        fields.addAll(UsualFields.others());
        List<Entry> entries = new ArrayList<>();
        fields.forEach(field -> entries.add(new Entry(field, field.key(), 0, "")));
        aspects.values().forEach(aspect -> entries.add(new Entry(concepts.field(aspect), aspect.key(), 0, "")));
        return new Page("figures", "每个数都能写的键", entries);
    }

    private static void collectAspects(Collection<Concept> above, Map<String, Concept> aspects) {
        for (Concept concept : above) {
            concept.aspects().forEach(aspect -> aspects.putIfAbsent(aspect.key(), aspect));
            collectAspects(concept.parts(), aspects);
        }
    }

    private Page page(String name, String title, List<Concept> roots) {
        List<Entry> entries = new ArrayList<>();
        roots.forEach(root -> add(root, 0, entries));
        return new Page(name, title, entries);
    }

    private void add(Concept concept, int depth, List<Entry> entries) {
        entries.add(new Entry(concepts.field(concept), concept.path(), depth, FieldExample.of(concept)));
        concept.parts().forEach(part -> add(part, depth + 1, entries));
    }
}
