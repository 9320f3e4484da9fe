package mingzhang.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Findings;
import mingzhang.schema.ConceptFields;
import mingzhang.schema.Field;
import mingzhang.schema.FieldManual;
import mingzhang.schema.FixedFields;
import mingzhang.schema.JsonSchema;

/** The fields of each kind of file of a site, and their schemas. */
final class Schemas {
    private static final String FIXED = "help/fields.yaml";
    private static final String YEAR = "年度文件";
    private static final String UNIT = "单位文件";
    private static final String SITE = "站点文件";
    private static final String FORM = "体例文件";
    private static final Map<String, String> NAMES = Map.of(YEAR, "year", UNIT, "unit", SITE, "site", FORM, "format");

    private final TemplateFolders templates;
    private final Taxonomy taxonomy;
    private final ConceptFields concepts;
    private final List<String> forms;
    private final List<String> narratives;

    private Schemas(TemplateFolders templates, SiteModel model, List<String> forms, List<String> narratives) {
        this.templates = templates;
        this.taxonomy = model.taxonomy();
        this.concepts = new ConceptFields(model.taxonomy(), model.glossary());
        this.forms = List.copyOf(forms);
        this.narratives = List.copyOf(narratives);
    }

    /** Of the files of a site. */
    static Schemas of(SiteModel model, TemplateFolders templates) throws IOException {
        return new Schemas(templates, model, List.copyOf(model.forms().keySet()), NarrativeSlots.of(templates));
    }

    /** The fields by kind of file: 年度文件, 单位文件, 站点文件, 体例文件. */
    Map<String, List<Field>> fields() {
        Map<String, List<Field>> fields = fixed();
        fields.computeIfPresent(YEAR, (kind, fixed) -> year(fixed));
        return fields;
    }

    /** The field manual: the site's, the units' and the years' files, then the figures, then the forms. */
    List<FieldManual.Page> manual() {
        Map<String, List<Field>> fixed = fixed();
        List<FieldManual.Page> pages = new ArrayList<>();
        for (String kind : List.of(SITE, UNIT, YEAR)) {
            pages.add(page(kind, fixed));
        }
        pages.addAll(FieldManual.figures(taxonomy, concepts));
        pages.add(page(FORM, fixed));
        return pages;
    }

    private static FieldManual.Page page(String kind, Map<String, List<Field>> fixed) {
        return FieldManual.fixed(NAMES.getOrDefault(kind, kind), kind, fixed.getOrDefault(kind, List.of()));
    }

    /** The fields that are no figures, by kind of file. */
    private Map<String, List<Field>> fixed() {
        Findings findings = new Findings();
        Map<String, Node> kinds = YamlReader.read(new Source("templates/" + FIXED, templates.text(FIXED)), findings)
                .orElseThrow(() -> new IllegalStateException("templates/" + FIXED + " cannot be read"))
                .entries()
                .stream()
                .collect(Collectors.toMap(Node.Entry::key, Node.Entry::value, (one, other) -> one, LinkedHashMap::new));
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        kinds.forEach((kind, node) -> fields.put(kind, FixedFields.read(node, findings)));
        return fields;
    }

    private List<Field> year(List<Field> fixed) {
        List<Field> figures = concepts.all();
        List<Field> fields = new ArrayList<>();
        for (Field field : fixed) {
            fields.add(
                    switch (field.key()) {
                        case "体例" -> field.withChoices(forms);
                        case "叙述" ->
                            field.withFields(
                                    narratives.stream().map(Field::prose).toList());
                        case "上年" -> field.withFields(concat(field.fields(), figures));
                        default -> field;
                    });
        }
        return concat(fields, figures);
    }

    private static List<Field> concat(List<Field> one, List<Field> other) {
        List<Field> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The schemas by the names of their files. */
    Map<String, String> json() {
        return fields().entrySet().stream()
                .collect(Collectors.toMap(
                        kind -> NAMES.getOrDefault(kind.getKey(), kind.getKey()) + ".schema.json",
                        kind -> write(JsonSchema.of(kind.getKey(), kind.getValue())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String write(Map<String, Object> schema) {
        try {
            return new ObjectMapper().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
