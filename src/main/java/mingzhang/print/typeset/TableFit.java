package mingzhang.print.typeset;

import com.openhtmltopdf.render.Box;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.w3c.dom.Element;

/** Widens columns that are too narrow, sets a table smaller that is too wide for its page, and lets rows and groups break that are too high for one. */
final class TableFit {
    /** Smaller type is hard to read in print, in points. */
    private static final double SMALLEST = 6.5;
    /** A row that takes more of a page than this may break. */
    private static final double HIGH = 0.4;

    private static final double LINE_HEIGHT = 1.38;

    private final PageBoxes pages;
    private final Set<Element> corrected;
    private final TextWidth width;

    TableFit(PageBoxes pages, Set<Element> corrected, TextWidth width) {
        this.width = width;
        this.pages = pages;
        this.corrected = corrected;
    }

    boolean correct(Box table) {
        return widen(table) | release(table);
    }

    /** Looks at each table once: what it needs does not change. */
    private boolean widen(Box table) {
        Element element = table.getElement();
        OptionalDouble dots = PageBoxes.typeSize(table);
        if (dots.isEmpty()) {
            return false;
        }
        double size = dots.getAsDouble() / ColumnWidths.DOTS_PER_POINT;
        double share = Math.min(1, (double) table.getContainingBlock().getContentWidth() / table.getWidth());
        ColumnWidths columns = ColumnWidths.of(element, size, pages, width);
        if (columns.fit() && share > 0.999 || !corrected.add(element)) {
            return false;
        }
        double fitting = Math.max(SMALLEST, size * Math.min(columns.scale(), 1) * share);
        if (fitting < size) {
            Elements.addStyle(
                    element,
                    String.format(Locale.ROOT, "font-size:%.2fpt;line-height:%.2fpt", fitting, fitting * LINE_HEIGHT));
        }
        columns.apply(element);
        return true;
    }

    private boolean release(Box table) {
        int page = pages.pageHeight(table);
        boolean hasChanged = false;
        for (Element row : Elements.named(table.getElement(), "tr")) {
            if (pages.has(row) && pages.box(row).getHeight() > page * HIGH && !Elements.hasClass(row, "long")) {
                Elements.addClass(row, "long");
                hasChanged = true;
            }
        }
        for (Element body : Elements.named(table.getElement(), "tbody")) {
            if (pages.has(body)
                    && Elements.hasClass(body, "group")
                    && pages.box(body).getHeight() > page * (1 - HIGH)) {
                Elements.removeClass(body, "group");
                hasChanged = true;
            }
        }
        return hasChanged;
    }
}
