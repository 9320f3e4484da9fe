package mingzhang.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactWalk;
import mingzhang.facts.Value.Amount;

/** Every number of a year with where it comes from: the line it was typed on, or the formula and its parts. */
final class FactList {
    private final Figures figures;

    private FactList(Figures figures) {
        this.figures = figures;
    }

    static List<Map<String, Object>> of(Figures figures, int year) {
        List<Map<String, Object>> rows = new ArrayList<>();
        FactList list = new FactList(figures);
        FactWalk.through(figures.book(), year, fact -> rows.add(list.row(fact)));
        return rows;
    }

    private Map<String, Object> row(Fact fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", fact.address().path());
        row.put("basis", fact.address().basis().label());
        row.put("figure", figures.plain(fact));
        row.put("unit", figures.tableUnit(fact.address()));
        if (fact.origin() instanceof Stated stated) {
            row.put("isStated", true);
            row.put(
                    "origin",
                    stated.position().toString()
                            + stated.source().map(source -> "（" + source + "）").orElse(""));
        } else if (fact.origin() instanceof Derived derived) {
            row.put("isStated", false);
            row.put("origin", derived.formula() + "：" + parts(derived.parts()));
        }
        return row;
    }

    private static String parts(List<Fact> parts) {
        StringJoiner text = new StringJoiner("，");
        for (Fact part : new LinkedHashSet<>(parts)) {
            text.add(ComparisonView.label(part.address()) + " "
                    + part.amount().map(FactList::text).orElse("0"));
        }
        return text.toString();
    }

    private static String text(Amount amount) {
        return amount.number().toPlainString() + amount.measure().unit();
    }
}
