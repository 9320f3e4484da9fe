package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document of which nothing is laid out but its tables: enough to find out how wide their columns come out. */
public final class TablesAlone {
    private static final String STYLE = "style";

    private final List<Hidden> hidden = new ArrayList<>();
    private boolean isEmpty = true;

    private TablesAlone() {}

    /** An element that takes no part, and what it said of its own style before. */
    private record Hidden(Element element, String style) {
        void show() {
            if (style.isEmpty()) {
                element.removeAttribute(STYLE);
            } else {
                element.setAttribute(STYLE, style);
            }
        }
    }

    /** Takes everything else out of the layout, until it is given back; nothing if the document has no table. */
    public static TablesAlone in(Document document) {
        TablesAlone alone = new TablesAlone();
        for (Element body : Elements.named(document.getDocumentElement(), "body")) {
            if (!Elements.named(body, "table").isEmpty()) {
                alone.isEmpty = false;
                alone.hideBeside(body);
            }
        }
        return alone;
    }

    private void hideBeside(Element parent) {
        for (Element child : Elements.children(parent)) {
            if (child.getTagName().equals("table")) {
                continue;
            }
            if (Elements.named(child, "table").isEmpty()) {
                hidden.add(new Hidden(child, child.getAttribute(STYLE)));
                Elements.addStyle(child, "display:none");
            } else {
                hideBeside(child);
            }
        }
    }

    /** Of no document: nothing is taken out. */
    public static TablesAlone none() {
        return new TablesAlone();
    }

    /** Whether there is no table, so that nothing was taken out. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** Gives the document back as it was. */
    public void giveBack() {
        hidden.forEach(Hidden::show);
        hidden.clear();
    }
}
