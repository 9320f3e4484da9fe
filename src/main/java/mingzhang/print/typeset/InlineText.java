package mingzhang.print.typeset;

import static mingzhang.print.typeset.Elements.is;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Readies running text for the engine, which may end a line wherever an element begins or ends: elements that look like
 * the text around them are dissolved, and signs that belong to the line of an element go into it.
 */
final class InlineText {
    private static final Set<String> STYLED = Set.of("strong", "b", "em", "i", "a", "code");

    private InlineText() {}

    static void prepare(Element body) {
        Elements.named(body, "data").forEach(InlineText::dissolve);
        Elements.named(body, "span").stream()
                .filter(span -> span.getAttribute("class").isEmpty() || Elements.hasClass(span, "heading-number"))
                .filter(span -> span.getAttribute("style").isEmpty())
                .forEach(InlineText::dissolve);
        body.normalize();
        Elements.named(body, "a").forEach(InlineText::describe);
        Elements.named(body, "sup").forEach(InlineText::keepMark);
        Elements.named(body, "p").forEach(InlineText::keepIndent);
        STYLED.forEach(name -> Elements.named(body, name).stream()
                .filter(element -> !Elements.hasClass(element, "together"))
                .forEach(InlineText::keepSigns));
    }

    /** A link says where it leads to who cannot see it. */
    private static void describe(Element link) {
        if (link.getAttribute("title").isEmpty()) {
            String text = link.getTextContent().strip();
            link.setAttribute("title", link.getAttribute("href").startsWith("#note-") ? "数据说明" + text : text);
        }
    }

    private static void dissolve(Element element) {
        Node parent = element.getParentNode();
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    /** A mark stands in one piece with the end of the text before it and with the signs behind it. */
    private static void keepMark(Element mark) {
        if (!(mark.getPreviousSibling() instanceof Text before) || is(mark.getParentNode(), "td")) {
            return;
        }
        String text = before.getData();
        int place = LineBreaks.lastBreak(text);
        Element together = mark.getOwnerDocument().createElement("span");
        together.setAttribute("class", "together");
        mark.getParentNode().insertBefore(together, mark);
        together.appendChild(mark.getOwnerDocument().createTextNode(text.substring(place)));
        before.setData(text.substring(0, place));
        Node after = mark.getNextSibling();
        together.appendChild(mark);
        if (after instanceof Text following) {
            int length = LineBreaks.glued("注", following.getData());
            together.appendChild(
                    mark.getOwnerDocument().createTextNode(following.getData().substring(0, length)));
            following.setData(following.getData().substring(length));
        }
    }

    /** The engine forgets the indent of a first line that has a piece in it; a blank piece takes its place. */
    private static void keepIndent(Element paragraph) {
        boolean hasPieces =
                Elements.children(paragraph).stream().anyMatch(child -> Elements.hasClass(child, "together"));
        if (hasPieces && paragraph.getAttribute("class").isEmpty() && !Elements.is(paragraph.getParentNode(), "li")) {
            Element indent = paragraph.getOwnerDocument().createElement("span");
            indent.setAttribute("class", "indent");
            paragraph.insertBefore(indent, paragraph.getFirstChild());
            Elements.addClass(paragraph, "indented");
        }
    }

    /** Moves the closing signs behind an element to its end, and the opening signs before it to its beginning. */
    private static void keepSigns(Element element) {
        String content = element.getTextContent();
        if (content.isEmpty()) {
            return;
        }
        if (element.getNextSibling() instanceof Text after && element.getLastChild() instanceof Text last) {
            int length = LineBreaks.glued(content, after.getData());
            last.setData(last.getData() + after.getData().substring(0, length));
            after.setData(after.getData().substring(length));
        }
        if (element.getPreviousSibling() instanceof Text before && element.getFirstChild() instanceof Text first) {
            int place = before.getLength();
            String both = before.getData() + content;
            while (place > 0 && !LineBreaks.isBreak(both, place)) {
                place--;
            }
            first.setData(before.getData().substring(place) + first.getData());
            before.setData(before.getData().substring(0, place));
        }
    }
}
