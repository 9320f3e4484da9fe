package mingzhang.print.typeset;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns a table that is too wide for an upright page onto one that lies on its side (class {@code wide}). */
final class WideTable {
    private static final String WIDE = "wide";

    private WideTable() {}

    /** Turns it; does nothing and says so where the table lies on its side already or stands inside another. */
    static boolean turn(Element table) {
        for (Node node = table; node instanceof Element element; node = node.getParentNode()) {
            if (Elements.hasClass(element, WIDE) || element.getTagName().matches("t[dh]|li")) {
                return false;
            }
        }
        Element box = box(table);
        Elements.addClass(box, WIDE);
        takeHeadings(box);
        return true;
    }

    /** The headings right above a table that lies on its side go onto its page with it; a part's title keeps its own. */
    static void takeHeadings(Element box) {
        Optional<Element> before = Elements.before(box);
        while (before.isPresent()
                && before.get().getTagName().matches("h[2-6]")
                && !Elements.hasClass(before.get(), "part")
                && !Elements.hasClass(before.get(), "annex-title")) {
            box.insertBefore(before.get(), box.getFirstChild());
            before = Elements.before(box);
        }
    }

    static boolean isWide(Element element) {
        return Elements.hasClass(element, WIDE);
    }

    /** The box around a table; one is made where it has none. */
    private static Element box(Element table) {
        if (table.getParentNode() instanceof Element parent && Elements.hasClass(parent, "table")) {
            return parent;
        }
        Element box = table.getOwnerDocument().createElement("div");
        box.setAttribute("class", "table");
        table.getParentNode().replaceChild(box, table);
        box.appendChild(table);
        return box;
    }
}
