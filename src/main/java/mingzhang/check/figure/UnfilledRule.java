package mingzhang.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Node;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;

/**
 * {@code figures-unfilled}: keys of numbers with nothing behind them, one finding a file. A few are a hint; where as
 * many are left as are filled in, the file is not finished, which is a warning.
 */
final class UnfilledRule implements Rule {
    private static final int MOST = 6;

    private record Unfilled(String name, Position position) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Unfilled> unfilled = new ArrayList<>();
        for (Node.Entry entry : facts.disclosure().figures().entries()) {
            facts.book().taxonomy().root(entry.key()).ifPresent(concept -> collect(concept, "", entry, unfilled));
        }
        if (!unfilled.isEmpty()) {
            report.accept(Deviation.of(finding(unfilled, filled(facts))));
        }
    }

    private static void collect(Concept concept, String before, Node.Entry entry, List<Unfilled> unfilled) {
        String name = before + entry.key();
        if (entry.value() instanceof Node.Empty && concept.measure().kind() != Measure.Kind.TEXT) {
            unfilled.add(new Unfilled(name, entry.position()));
        }
        collectBelow(concept, name, entry.value(), unfilled);
        entry.value().elements().forEach(row -> collectBelow(concept, name, row, unfilled));
    }

    private static void collectBelow(Concept concept, String name, Node node, List<Unfilled> unfilled) {
        for (Node.Entry below : node.entries()) {
            collect(concept.child(below.key()).orElse(concept), name + ".", below, unfilled);
        }
    }

    private static long filled(YearFacts facts) {
        return facts.book().stated(facts.disclosure().year()).stream()
                .filter(fact -> fact.amount().isPresent())
                .count();
    }

    private static Finding finding(List<Unfilled> unfilled, long filled) {
        String names =
                unfilled.stream().map(Unfilled::name).distinct().limit(MOST).collect(Collectors.joining("、"));
        Position first = unfilled.get(0).position();
        return unfilled.size() >= filled
                ? Finding.warning("figures-unfilled.most", first, unfilled.size(), names, filled)
                : Finding.hint("figures-unfilled", first, unfilled.size(), names);
    }
}
