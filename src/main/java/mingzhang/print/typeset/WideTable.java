package mingzhang.print.typeset;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns a table that is too wide for an upright page onto one that lies on its side (class {@code wide}). */
final class WideTable {
    private WideTable() {}

    /** Turns it; does nothing and says so where the table lies on its side already or stands inside another. */
    static boolean turn(Element table) {
        for (Node node = table; node instanceof Element element; node = node.getParentNode()) {
            if (Elements.hasClass(element, "wide") || element.getTagName().matches("t[dh]|li")) {
                return false;
            }
        }
        Elements.addClass(box(table), "wide");
        return true;
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
