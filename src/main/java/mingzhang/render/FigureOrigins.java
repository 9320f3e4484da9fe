package mingzhang.render;

import java.util.LinkedHashSet;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactWalk;
import mingzhang.facts.Value.Amount;
import mingzhang.script.ScriptText;

/**
 * Where each figure of a year comes from, for the script that tells it to the reader who points at one:
 * {@code "path|basis": [name, figure, unit, number in 元, line or formula, [[year, path, basis, name, figure] …]]}. A figure
 * that was typed has no list of parts.
 */
final class FigureOrigins {
    private FigureOrigins() {}

    /** The file's name in the year's folder. */
    static final String NAME = "figures.js";

    static String script(Figures figures, String unit, int year) {
        ScriptText script = new ScriptText("mingzhang.figures");
        script.add(unit).add(year).open('{');
        FactWalk.through(figures.book(), year, fact -> add(fact, figures, script));
        return script.close('}').end();
    }

    private static void add(Fact fact, Figures figures, ScriptText script) {
        Address address = fact.address();
        script.line().key(address.path() + "|" + address.basis().label()).open('[');
        script.add(ComparisonView.label(address))
                .add(figures.plain(fact))
                .add(figures.tableUnit(address))
                .add(fact.base().map(FigureText::plainDecimal).orElse(""));
        if (fact.origin() instanceof Stated stated) {
            script.add(stated.position()
                    + stated.source().map(source -> "（" + source + "）").orElse(""));
        } else if (fact.origin() instanceof Derived derived) {
            script.add(derived.formula()).open('[');
            new LinkedHashSet<>(derived.parts()).forEach(part -> addPart(part, script));
            script.close(']');
        }
        script.close(']');
    }

    private static void addPart(Fact part, ScriptText script) {
        Address address = part.address();
        script.open('[')
                .add(address.year())
                .add(address.path())
                .add(address.basis().label())
                .add(ComparisonView.label(address))
                .add(part.amount().map(Amount::text).orElse("0"))
                .close(']');
    }
}
