package mingzhang.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.List;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Contributed;
import mingzhang.facts.Value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One number with where it comes from, the line it was typed on or the formula and its parts, as templates see it:
 * {@code anchor, path, basis, figure, unit, isStated, origin}. What they do not ask for is not made.
 */
record FactView(PublishedFact fact) implements TemplateHashModel {
    private static final int ORIGIN_LENGTH = 128;

    /** The numbers among the figures. */
    static List<FactView> of(List<PublishedFact> facts) {
        return facts.stream().filter(PublishedFact::isNumber).map(FactView::new).toList();
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return switch (key) {
            case "anchor" -> new SimpleScalar(anchor());
            case "path" -> new SimpleScalar(fact.path());
            case "basis" -> new SimpleScalar(fact.address().basis().label());
            case "figure" -> new SimpleScalar(fact.published());
            case "unit" -> new SimpleScalar(fact.publishedMeasure());
            case "isStated" -> fact.origin().isStated() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "origin" -> new SimpleScalar(origin());
            default -> null;
        };
    }

    private String anchor() {
        return (fact.path() + "." + fact.address().basis().label()).replace(' ', '_');
    }

    private String origin() {
        if (fact.origin().isStated()) {
            return fact.origin().place();
        }
        StringBuilder text =
                new StringBuilder(ORIGIN_LENGTH).append(fact.origin().formula());
        append(fact.origin().parts(), text);
        return text.toString();
    }

    private static void append(List<Fact> parts, StringBuilder text) {
        String separator = "：";
        for (Fact part : parts) {
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
