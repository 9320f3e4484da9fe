package mingzhang.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * What terms mean (名词解释), by term. A key that is a code of the 功能分类, or the name of an item with （项） behind it,
 * explains that item instead.
 */
public final class Glossary {
    /** Explains nothing. */
    public static final Glossary EMPTY = new Glossary(Map.of());

    private static final String ITEM = "（项）";

    private final Map<String, Term> terms;

    /**
     * An explained term.
     *
     * @param name 名词
     * @param text 解释
     * @param figure 项目, the path of the figure that uses it; empty if only texts do
     * @param isFixed 固定, whether every document explains it
     */
    public record Term(String name, String text, Optional<String> figure, boolean isFixed) {
        private boolean isItem() {
            return name.endsWith(ITEM) || name.matches("\\d{3}(\\d\\d)*");
        }
    }

    private Glossary(Map<String, Term> terms) {
        this.terms = terms;
    }

    /**
     * Reads a glossary file, or 名词解释 of a year's file.
     *
     * @param isOwn whether it belongs to one document, which then explains all of it
     */
    public static Glossary read(Node node, boolean isOwn, Findings findings) {
        if (!(node instanceof Node.Mapping) && !(node instanceof Node.Empty)) {
            findings.add(Fields.notAMapping(node));
        }
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Node.Entry entry : node.entries()) {
            Term term = term(entry, isOwn, findings);
            terms.put(term.name(), term);
        }
        return new Glossary(terms);
    }

    private static Term term(Node.Entry entry, boolean isOwn, Findings findings) {
        if (entry.value() instanceof Node.Scalar scalar) {
            return new Term(entry.key(), sentence(scalar.text()), Optional.empty(), isOwn);
        }
        if (!(entry.value() instanceof Node.Mapping)) {
            findings.add(Finding.error("type.text", entry.value().position(), entry.key()));
        }
        Fields fields = new Fields(entry.value(), findings);
        Term term = new Term(
                entry.key(),
                sentence(fields.required("解释")),
                fields.text("项目"),
                isOwn || fields.text("固定").filter("是"::equals).isPresent());
        fields.reportRest();
        return term;
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith("。") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** This glossary, with what another one adds to it or says in other words. */
    public Glossary with(Glossary other) {
        Map<String, Term> all = new LinkedHashMap<>(terms);
        other.terms.forEach((name, term) -> all.merge(
                name,
                term,
                (known, own) ->
                        new Term(name, own.text(), own.figure().or(known::figure), own.isFixed() || known.isFixed())));
        return new Glossary(all);
    }

    /** The terms that are no items of the 功能分类. */
    public List<Term> terms() {
        List<Term> words = new ArrayList<>(terms.values());
        words.removeIf(Term::isItem);
        return words;
    }

    /** What an item of the 功能分类 stands for, by its code or else by its name. */
    public Optional<String> item(String code, String name) {
        return Optional.ofNullable(terms.getOrDefault(code, terms.get(name + ITEM)))
                .map(Term::text);
    }
}
