package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Sets forms, notes, tables of contents and tables on pages that lie on their side tighter whose last lines would stand on a
 * page of their own; those that need that page all the same are set as before. One instance serves one document.
 */
final class TightSetting {
    private static final String TIGHT = "tight";
    /** What may stand on the last page, as a part of it. */
    private static final double LITTLE = 0.35;
    /** The same of a table alone: hardly more than its note. */
    private static final double LITTLE_OF_TABLE = 0.1;

    /** The pages that each part took that was tried, from 1. */
    private final Map<Element, Integer> tried = new HashMap<>();

    /** Changes the document; says whether it has to be laid out again. */
    boolean correct(PageBoxes pages) {
        boolean hasChanged = false;
        for (Element part : parts(pages)) {
            int taken = pages.lastPage(part) - pages.firstPage(part) + 1;
            if (!tried.containsKey(part) && taken > 1 && pages.partOfLastPage(part) < little(part)) {
                tried.put(part, taken);
                Elements.addClass(part, TIGHT);
                hasChanged = true;
            } else if (Elements.hasClass(part, TIGHT) && taken >= tried.getOrDefault(part, 0)) {
                Elements.removeClass(part, TIGHT);
                hasChanged = true;
            }
        }
        return hasChanged;
    }

    private static double little(Element part) {
        return part.getTagName().equals("div") ? LITTLE_OF_TABLE : LITTLE;
    }

    private static List<Element> parts(PageBoxes pages) {
        List<Element> parts = new ArrayList<>();
        pages.all("nav").forEach(box -> parts.add(box.getElement()));
        pages.all("section").stream()
                .map(box -> box.getElement())
                .filter(TightSetting::canBeTighter)
                .forEach(parts::add);
        pages.all("div").stream()
                .map(box -> box.getElement())
                .filter(WideTable::isWide)
                .forEach(parts::add);
        return parts;
    }

    private static boolean canBeTighter(Element section) {
        return Elements.hasClass(section, "notes")
                || Elements.hasClass(section, "annex")
                        && !Elements.named(section, "table").isEmpty();
    }
}
