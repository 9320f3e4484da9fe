package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Sets rare characters, of names mostly, in the type that has them (class {@code rare}). */
final class RareCharacters {
    private RareCharacters() {}

    static void mark(Element body, IntPredicate isRare) {
        List<Text> texts = new ArrayList<>();
        collect(body, isRare, texts);
        texts.forEach(text -> split(text, isRare));
    }

    private static void collect(Node node, IntPredicate isRare, List<Text> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                if (text.getData().codePoints().anyMatch(isRare)) {
                    texts.add(text);
                }
            } else if (!Elements.is(child, "svg")) {
                collect(child, isRare, texts);
            }
        }
    }

    private static void split(Text text, IntPredicate isRare) {
        Document document = text.getOwnerDocument();
        Node parent = text.getParentNode();
        StringBuilder run = new StringBuilder();
        boolean isRun = false;
        for (int character : text.getData().codePoints().toArray()) {
            boolean isOneOfThem = isRare.test(character);
            if (isOneOfThem != isRun) {
                insert(document, parent, text, run.toString(), isRun);
                run.setLength(0);
                isRun = isOneOfThem;
            }
            run.appendCodePoint(character);
        }
        insert(document, parent, text, run.toString(), isRun);
        parent.removeChild(text);
    }

    private static void insert(Document document, Node parent, Text before, String run, boolean isRare) {
        if (run.isEmpty()) {
            return;
        }
        Node inserted = document.createTextNode(run);
        if (isRare) {
            Element span = document.createElement("span");
            span.setAttribute("class", "rare");
            span.appendChild(inserted);
            inserted = span;
        }
        parent.insertBefore(inserted, before);
    }
}
