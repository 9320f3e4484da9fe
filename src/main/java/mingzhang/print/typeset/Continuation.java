package mingzhang.print.typeset;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Marks where a table begins and ends, so that pages in between show its name and 续表 above the text: the style sheet
 * takes a page's mark from the last one before it (class {@code continuation}).
 */
final class Continuation {
    private Continuation() {}

    static void mark(Element table) {
        List<Element> rows = Elements.named(table, "tr").stream()
                .filter(row -> !Elements.is(row.getParentNode(), "thead"))
                .toList();
        if (rows.size() == Elements.named(table, "tr").size() || rows.isEmpty()) {
            return;
        }
        String name = Elements.named(table, "caption").stream()
                .map(Continuation::name)
                .collect(Collectors.joining());
        List<Element> first = Elements.children(rows.get(0));
        List<Element> last = Elements.children(rows.get(rows.size() - 1));
        if (!first.isEmpty() && !last.isEmpty()) {
            Document document = table.getOwnerDocument();
            Element begin = first.get(0);
            begin.insertBefore(sign(document, name.isEmpty() ? "续表" : name + "（续表）"), begin.getFirstChild());
            last.get(last.size() - 1).appendChild(sign(document, ""));
        }
    }

    /** A caption's words without the line of its unit of money. */
    private static String name(Element caption) {
        StringBuilder name = new StringBuilder();
        for (Node child = caption.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element && Elements.hasClass(element, "measure"))) {
                name.append(child.getTextContent());
            }
        }
        return name.toString().strip();
    }

    private static Element sign(Document document, String text) {
        Element sign = document.createElement("div");
        sign.setAttribute("class", "continuation");
        sign.setTextContent(text);
        return sign;
    }
}
