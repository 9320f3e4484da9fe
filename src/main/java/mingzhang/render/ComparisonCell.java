package mingzhang.render;

import java.util.function.Function;
import mingzhang.compare.Change;
import mingzhang.compare.Comparison.Cell;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;

/**
 * What stands in a cell of a comparison: the figure of a year and how it stands to the year before. Made here and not in
 * a template because there are more of these cells than of anything else on the pages.
 */
final class ComparisonCell {
    private static final String ABSENT = "<span class=\"absent\">未填报</span>";
    private static final int LENGTH = 256;

    private final Figures figures;
    private final Function<Fact, String> figureMarkup;

    private ComparisonCell(Figures figures, Function<Fact, String> figureMarkup) {
        this.figures = figures;
        this.figureMarkup = figureMarkup;
    }

    /** Cells whose amounts are in the unit of these figures' tables; each says which figure it is. */
    static ComparisonCell addressed(Figures figures) {
        return new ComparisonCell(figures, figures::comparisonCell);
    }

    /** The same in a table whose rows and columns say it. */
    static ComparisonCell inGrid(Figures figures) {
        return new ComparisonCell(figures, figures::gridCell);
    }

    /** The cell's content as markup. */
    String markup(Cell cell) {
        if (cell.fact().isEmpty()) {
            return ABSENT;
        }
        String figure = figureMarkup.apply(cell.fact().get());
        if (cell.change().isEmpty()) {
            return figure;
        }
        Change change = cell.change().get();
        StringBuilder markup = new StringBuilder(LENGTH).append(figure);
        boolean isLarge = change instanceof Change.Differs differs && differs.isLarge();
        markup.append(isLarge ? " <span class=\"change large\">" : " <span class=\"change\">");
        append(change, markup);
        return markup.append("</span>").toString();
    }

    private void append(Change change, StringBuilder markup) {
        if (change instanceof Change.Differs differs) {
            append(differs, markup);
        } else if (change instanceof Change.DiffersBy by) {
            Measure measure = by.amount().measure();
            markup.append(figures.signed(by.amount()))
                    .append(Markup.escape(measure.kind() == Measure.Kind.PERCENT ? "个百分点" : measure.unit()));
        } else if (change instanceof Change.Same) {
            markup.append("持平");
        } else if (change instanceof Change.FromNil fromNil) {
            markup.append(figures.signed(fromNil.amount())).append("，上年为0，不计算增减率");
        } else if (change instanceof Change.NoBase) {
            markup.append("上年无数据");
        } else if (change instanceof Change.OtherScope scope) {
            markup.append("口径变动，不作比较：").append(Markup.escape(scope.reason()));
        } else if (change instanceof Change.Restated restated) {
            markup.append("上年数已重述为").append(figures.plain(restated.restated())).append("，不作比较");
        }
    }

    private void append(Change.Differs differs, StringBuilder markup) {
        boolean isRise = differs.rate().signum() > 0;
        markup.append(figures.signed(differs.amount()))
                .append(isRise ? "（+" : "（")
                .append(differs.rate().toPlainString())
                .append("%）");
        if (differs.isLarge()) {
            markup.append("<span class=\"marker\">").append(isRise ? "↑" : "↓").append("变动较大</span>");
        }
    }
}
