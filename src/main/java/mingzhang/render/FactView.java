package mingzhang.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Contributed;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactWalk;
import mingzhang.facts.Value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One number with where it comes from, the line it was typed on or the formula and its parts, as templates see it:
 * {@code path, basis, figure, unit, isStated, origin}. What they do not ask for is not made.
 */
record FactView(Fact fact, Figures figures) implements TemplateHashModel {
    private static final int ORIGIN_LENGTH = 128;

    /** All numbers of a year, in the order of the taxonomy. */
    static List<FactView> of(Figures figures, int year) {
        List<FactView> views = new ArrayList<>();
        FactWalk.through(figures.book(), year, fact -> views.add(new FactView(fact, figures)));
        return views;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return switch (key) {
            case "path" -> new SimpleScalar(fact.address().path());
            case "basis" -> new SimpleScalar(fact.address().basis().label());
            case "figure" -> new SimpleScalar(figures.plain(fact));
            case "unit" -> new SimpleScalar(figures.tableUnit(fact.address()));
            case "isStated" -> fact.isStated() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "origin" -> new SimpleScalar(origin());
            default -> null;
        };
    }

    private String origin() {
        if (fact.origin() instanceof Stated stated) {
            String place = stated.position().toString();
            return stated.source().isPresent() ? place + "（" + stated.source().get() + "）" : place;
        }
        Derived derived = (Derived) fact.origin();
        StringBuilder text = new StringBuilder(ORIGIN_LENGTH).append(derived.formula());
        append(derived.parts(), text);
        return text.toString();
    }

    private static void append(List<Fact> parts, StringBuilder text) {
        String separator = "：";
        for (Fact part : new LinkedHashSet<>(parts)) {
            String name = part.origin() instanceof Contributed contributed
                    ? contributed.unit()
                    : ComparisonView.label(part.address());
            text.append(separator).append(name).append(' ');
            if (part.value() instanceof Amount amount) {
                text.append(amount.number().toPlainString())
                        .append(amount.measure().unit());
            } else {
                text.append('0');
            }
            separator = "，";
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
