package mingzhang.print.typeset;

import com.openhtmltopdf.render.Box;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Widens columns that are too narrow, sets a table smaller that is too wide for its page, and lets rows and groups break
 * that are too high for one.
 */
final class TableFit {
    /** Smaller type is hard to read in print, in points. */
    private static final double SMALLEST = 6.5;
    /** Before type becomes smaller than this (六号), a table is turned on its side. */
    private static final double SMALLEST_UPRIGHT = 7.5;
    /** A row that takes more of a page than this may break. */
    private static final double HIGH = 0.4;

    private static final double LINE_HEIGHT = 1.38;

    private final PageBoxes pages;
    private final Settled settled;
    private final TextWidth width;

    TableFit(PageBoxes pages, Settled settled, TextWidth width) {
        this.width = width;
        this.pages = pages;
        this.settled = settled;
    }

    /** The tables whose widths were corrected, and those whose widths stay as they came out. */
    record Settled(Set<Element> corrected, Set<Element> kept) {
        Settled() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    boolean correct(Box table) {
        return fit(table) | release(table);
    }

    /** Corrects each table once: what it needs does not change. The widths that then come out are kept. */
    private boolean fit(Box table) {
        Element element = table.getElement();
        if (settled.kept().contains(element)) {
            return false;
        }
        if (!settled.corrected().contains(element) && widen(table)) {
            return true;
        }
        settled.kept().add(element);
        ColumnWidths.keep(element, pages);
        return false;
    }

    private boolean widen(Box table) {
        Element element = table.getElement();
        OptionalDouble dots = typeSize(element);
        if (dots.isEmpty()) {
            return false;
        }
        double size = dots.getAsDouble() / ColumnWidths.DOTS_PER_POINT;
        double place = table.getContainingBlock().getContentWidth() / ColumnWidths.DOTS_PER_POINT;
        boolean isInside = table.getWidth() <= table.getContainingBlock().getContentWidth() * 1.001;
        ColumnWidths columns = ColumnWidths.of(element, size, pages, width);
        if (isInside && columns.fit() && !columns.areUneven()) {
            return false;
        }
        double fitting = size * columns.scale(place);
        if (fitting < SMALLEST_UPRIGHT && WideTable.turn(element)) {
            return true;
        }
        settled.corrected().add(element);
        if (fitting < size) {
            double shown = Math.max(SMALLEST, fitting);
            Elements.addStyle(
                    element,
                    String.format(Locale.ROOT, "font-size:%.2fpt;line-height:%.2fpt", shown, shown * LINE_HEIGHT));
            columns = ColumnWidths.of(element, shown, pages, width);
        }
        columns.apply(element, place);
        return true;
    }

    /** The size of the type of the cells; a caption has another. */
    private OptionalDouble typeSize(Element table) {
        return Stream.of("td", "th")
                .flatMap(name -> Elements.named(table, name).stream())
                .filter(pages::has)
                .map(pages::box)
                .map(PageBoxes::typeSize)
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
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
