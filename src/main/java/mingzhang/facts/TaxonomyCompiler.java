package mingzhang.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.facts.Calculation.ByFormula;
import mingzhang.facts.Calculation.ByLists;
import mingzhang.facts.Calculation.BySum;
import mingzhang.facts.Calculation.Part;
import mingzhang.facts.Expression.Reference;
import mingzhang.facts.Expression.Row;
import mingzhang.facts.Relation.Order;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/** Turns the formulas, sums and relations of a taxonomy's files into calculations on its concepts. */
final class TaxonomyCompiler {
    private static final String OPTIONAL = "？";
    private static final String DIFFERENT = "≠";
    private static final Pattern FORMULA = Pattern.compile("[-+*/(]");
    private static final Pattern PART = Pattern.compile("(.*?)(?:\\[(\\w+)])?(？?)");
    private static final Pattern RELATION = Pattern.compile("([^=<>≤≥]+?)\\s*(<=|>=|=|≤|≥)\\s*([^=<>≤≥]+)");

    private final Taxonomy taxonomy;
    private final Findings findings;

    private TaxonomyCompiler(Taxonomy taxonomy, Findings findings) {
        this.taxonomy = taxonomy;
        this.findings = findings;
    }

    /** Adds to a taxonomy whose concepts are complete how they are computed and which relations hold. */
    static void compile(Taxonomy taxonomy, List<Node> relations, List<Node> meaningChanges, Findings findings) {
        TaxonomyCompiler compiler = new TaxonomyCompiler(taxonomy, findings);
        taxonomy.roots().forEach(compiler::compileBelow);
        relations.forEach(compiler::relation);
        meaningChanges.forEach(compiler::meaningChange);
    }

    private void compileBelow(Concept concept) {
        concept.definition().formula().ifPresent(formula -> compile(concept, formula, taxonomy::add));
        if (!concept.definition().sum().isEmpty()) {
            sum(concept, concept.definition().sum()).ifPresent(taxonomy::add);
        }
        fallback(concept, concept.definition().fallback());
        if (!concept.definition().exclusions().isEmpty()) {
            taxonomy.exclude(concept, exclusions(concept));
        }
        take(concept);
        if (!concept.definition().selection().isEmpty()) {
            sum(concept, concept.definition().selection()).ifPresent(taxonomy::addSelection);
        }
        concept.parts().forEach(this::compileBelow);
        concept.aspects()
                .forEach(aspect -> aspect.definition().formula().ifPresent(formula -> compileAspect(aspect, formula)));
    }

    /** A root has no share unless its base is named. */
    private void compileAspect(Concept aspect, String formula) {
        Concept subject = aspect.parent().orElse(aspect);
        boolean hasNoBase =
                subject.parent().isEmpty() && subject.definition().shareBase().isEmpty() && !subject.isRepeated();
        boolean baseIsGroup = subject.definition().shareBase().isEmpty()
                && !subject.isRepeated()
                && subject.parent()
                        .filter(parent -> parent.measure().equals(subject.measure()))
                        .isEmpty();
        if (formula.contains("占比基数") && (hasNoBase || baseIsGroup)) {
            return;
        }
        compile(aspect, formula, taxonomy::add);
    }

    private void compile(Concept concept, String formula, Consumer<Calculation> target) {
        compile(concept, formula, concept.definition().position(), target);
    }

    private void compile(Concept concept, String formula, Position position, Consumer<Calculation> target) {
        try {
            Expression expression = FormulaCompiler.compile(formula, concept, taxonomy);
            target.accept(new Calculation(concept, formula, new ByFormula(expression)));
        } catch (FormulaException wrong) {
            findings.add(Finding.error(wrong.key(), position, formula, String.valueOf(wrong.getMessage())));
        }
    }

    /** Parts that add up, or a formula. */
    private void fallback(Concept concept, List<String> words) {
        if (words.size() == 1 && FORMULA.matcher(words.get(0)).find()) {
            compile(concept, words.get(0), taxonomy::addFallback);
        } else if (!words.isEmpty()) {
            sum(concept, words).ifPresent(taxonomy::addFallback);
        }
    }

    /** The columns of other lists that a list's own figure and each of its columns follow from. */
    private void take(Concept concept) {
        List<Concept> own = concepts(concept, concept.definition().sources());
        if (own.isEmpty()) {
            return;
        }
        addTaken(concept, own);
        if (concept.classification().isPresent()) {
            for (Concept column : concept.parts()) {
                List<Concept> columns = own.stream()
                        .flatMap(source -> source.child(column.key()).stream())
                        .toList();
                if (column.definition().sources().isEmpty() && !columns.isEmpty()) {
                    addTaken(column, columns);
                }
            }
        }
    }

    private void addTaken(Concept concept, List<Concept> columns) {
        String text = columns.stream().map(Concept::path).collect(Collectors.joining(" + "));
        taxonomy.addTaken(new Calculation(concept, text, new ByLists(columns)));
    }

    /** Concepts, or pairs of them that may not differ: A ≠ B. */
    private List<Exclusion> exclusions(Concept concept) {
        List<Exclusion> found = new ArrayList<>();
        for (String words : concept.definition().exclusions()) {
            List<Concept> named = concepts(
                    concept,
                    Pattern.compile(DIFFERENT)
                            .splitAsStream(words)
                            .map(String::strip)
                            .toList());
            named.stream()
                    .limit(1)
                    .map(first -> new Exclusion(first, named.stream().skip(1).findFirst()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Concept> concepts(Concept concept, List<String> names) {
        List<Concept> found = new ArrayList<>();
        for (String name : names) {
            part(concept, name, names).map(Part::concept).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Calculation> sum(Concept concept, List<String> names) {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            Optional<Part> part = part(concept, name, names);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        String text = String.join(" + ", names).replace(OPTIONAL, "");
        return Optional.of(new Calculation(concept, text, new BySum(List.copyOf(parts))));
    }

    /** A part as sums name it: a path, perhaps a row of a classified list in brackets, perhaps ？. */
    private Optional<Part> part(Concept concept, String name, List<String> names) {
        Matcher words = PART.matcher(name);
        String key = words.matches() ? words.group(1) : name;
        Optional<Concept> part = concept.child(key).or(() -> taxonomy.concept(key));
        if (part.isEmpty()) {
            findings.add(
                    Finding.error("formula.name", concept.definition().position(), String.join(" + ", names), key));
        }
        return part.map(known -> new Part(
                known, Optional.ofNullable(words.group(2)), words.group(3).equals(OPTIONAL)));
    }

    private void meaningChange(Node node) {
        Fields fields = new Fields(node, findings);
        String path = fields.required("项目");
        int from = fields.wholeNumber("自").orElse(0);
        String explanation = fields.required("说明");
        fields.reportRest();
        taxonomy.concept(path)
                .ifPresentOrElse(
                        concept -> taxonomy.add(new MeaningChange(concept, from, explanation)),
                        () -> findings.add(Finding.error("scope-subject", node.position(), path)));
    }

    private void relation(Node node) {
        Fields fields = new Fields(node, findings);
        String formula = fields.required("公式").strip();
        String name = fields.required("规则");
        String explanation = fields.required("说明");
        Severity severity =
                fields.text("级别").map(word -> severity(word, fields)).orElse(Severity.ERROR);
        fields.reportRest();
        Matcher sides = RELATION.matcher(formula);
        Optional<Concept> subject = sides.matches() ? taxonomy.concept(sides.group(1)) : Optional.empty();
        if (subject.isEmpty()) {
            findings.add(Finding.error("formula.relation", node.position(), formula));
            return;
        }
        Concept concept = subject.get();
        Expression itself = new Reference(concept, 0, Optional.empty(), Row.OWN, Optional.empty());
        compile(
                concept,
                sides.group(3),
                node.position(),
                right -> taxonomy.add(new Relation(
                        name,
                        concept,
                        new Calculation(concept, sides.group(1), new ByFormula(itself)),
                        Order.of(sides.group(2)),
                        right,
                        formula,
                        severity,
                        explanation,
                        node.position())));
    }

    private Severity severity(String word, Fields fields) {
        return Severity.named(word).orElseGet(() -> {
            Position position = fields.any("级别").map(Node::position).orElse(fields.position());
            findings.add(Finding.error("severity-unknown", position, word));
            return Severity.ERROR;
        });
    }
}
