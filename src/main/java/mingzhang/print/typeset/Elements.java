package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looks into a document tree. */
final class Elements {
    private Elements() {}

    /** The elements of a name below a node, as they were when asked. */
    static List<Element> named(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element && element.getTagName().equals(name);
    }

    static boolean hasClass(Element element, String name) {
        String classes = element.getAttribute("class");
        return classes.contains(name) && (" " + classes + " ").contains(" " + name + " ");
    }

    static void addClass(Element element, String name) {
        if (!hasClass(element, name)) {
            element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
        }
    }

    static void removeClass(Element element, String name) {
        element.setAttribute(
                "class",
                (" " + element.getAttribute("class") + " ")
                        .replace(" " + name + " ", " ")
                        .strip());
    }

    /** Adds to what an element says of its own style. */
    static void addStyle(Element element, String declaration) {
        String style = element.getAttribute("style");
        element.setAttribute("style", style.isEmpty() ? declaration : style + ";" + declaration);
    }

    /** The nearest element of a name above another. */
    static Optional<Element> above(Element element, String name) {
        Node parent = element.getParentNode();
        while (parent != null && !is(parent, name)) {
            parent = parent.getParentNode();
        }
        return Optional.ofNullable((Element) parent);
    }

    static Optional<Element> before(Element element) {
        Node sibling = element.getPreviousSibling();
        while (sibling != null && !(sibling instanceof Element)) {
            sibling = sibling.getPreviousSibling();
        }
        return Optional.ofNullable((Element) sibling);
    }

    static Optional<Element> after(Element element) {
        Node sibling = element.getNextSibling();
        while (sibling != null && !(sibling instanceof Element)) {
            sibling = sibling.getNextSibling();
        }
        return Optional.ofNullable((Element) sibling);
    }
}
