package mingzhang.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.content.Nearest;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;

/** All figures of a unit's year as templates see them: {@code facts.支出}. */
final class FactsView implements TemplateHashModel {
    private final Figures figures;
    private final int year;
    private final Map<String, TemplateModel> roots = new HashMap<>();

    FactsView(Figures figures, int year) {
        this.figures = figures;
        this.year = year;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        TemplateModel known = roots.get(key);
        if (known == null) {
            known = key.equals("上年") ? new FactsView(figures, year - 1) : root(key);
            roots.put(key, known);
        }
        return known;
    }

    private TemplateModel root(String key) throws TemplateModelException {
        Concept root = figures.book()
                .taxonomy()
                .root(key)
                .orElseThrow(() -> new TemplateModelException("没有“" + key + "”这一项"
                        + Nearest.to(key, figures.book().taxonomy().rootNames())
                                .map(nearest -> "，是否指“" + nearest + "”")
                                .orElse("")));
        return new FigureView(figures, new Address(root, List.of(), year, Basis.OUTTURN));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
