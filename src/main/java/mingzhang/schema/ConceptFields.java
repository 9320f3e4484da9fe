package mingzhang.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import mingzhang.content.Glossary;
import mingzhang.facts.Calculation;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.facts.Taxonomy;
import mingzhang.schema.Field.Kind;

/** The keys that state figures, as the taxonomy defines them. */
public final class ConceptFields {
    private static final String MONEY_UNIT = "本文件的金额单位";

    private final Taxonomy taxonomy;
    private final Map<String, String> terms = new HashMap<>();

    /**
     * The fields of a taxonomy.
     *
     * @param glossary says what those concepts mean of which the taxonomy does not
     */
    public ConceptFields(Taxonomy taxonomy, Glossary glossary) {
        this.taxonomy = taxonomy;
        for (Glossary.Term term : glossary.terms()) {
            terms.putIfAbsent(term.name(), term.text());
            term.figure().ifPresent(figure -> terms.put(figure, term.text()));
        }
    }

    /** One field for each topmost concept. */
    public List<Field> all() {
        return taxonomy.roots().stream().map(this::field).toList();
    }

    /** The field of a concept with those below it. */
    Field field(Concept concept) {
        List<Field> below = new ArrayList<>();
        if (!concept.definition().isAspect() && concept.measure().isNumeric()) {
            below.addAll(UsualFields.bases());
        }
        concept.parts().forEach(part -> below.add(field(part)));
        concept.aspects().forEach(aspect -> below.add(field(aspect)));
        return new Field(
                concept.key(),
                concept.definition().aliases(),
                concept.label(),
                description(concept),
                kind(concept),
                unit(concept),
                List.of(),
                Optional.empty(),
                false,
                concept.source().orElse(""),
                concept.printedIn(),
                below);
    }

    private static Kind kind(Concept concept) {
        if (concept.isRepeated()) {
            return Kind.FIGURE_ROWS;
        }
        if (concept.definition().isAspect()) {
            return Kind.RATE;
        }
        return switch (concept.measure().kind()) {
            case TEXT -> concept.parts().isEmpty() ? Kind.PROSE : Kind.GROUP;
            case GROUP -> Kind.GROUP;
            default -> Kind.FIGURE;
        };
    }

    private static String unit(Concept concept) {
        return concept.measure().kind() == Measure.Kind.MONEY
                ? MONEY_UNIT
                : concept.measure().unit();
    }

    private String description(Concept concept) {
        StringJoiner said = new StringJoiner("");
        meaning(concept).ifPresent(meaning -> said.add(meaning + "。"));
        taxonomy.calculation(concept)
                .map(Calculation::text)
                .filter(text -> !concept.definition().isAspect())
                .ifPresent(text -> said.add("等于 " + text + "；可以不填，填了就核对。"));
        concept.classification().ifPresent(table -> said.add("编码写到最末一级，名称和上级由程序取。"));
        if (concept.isRepeated()) {
            said.add("一行一项，每行写“" + rowKey(concept) + "”。");
        }
        return said.toString();
    }

    private Optional<String> meaning(Concept concept) {
        return concept.definition()
                .meaning()
                .or(() -> Optional.ofNullable(terms.get(concept.path())))
                .or(() -> Optional.ofNullable(terms.get(concept.label())));
    }

    private static String rowKey(Concept concept) {
        return concept.definition().rowKey().orElse("编码");
    }
}
