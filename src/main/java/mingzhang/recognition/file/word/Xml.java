package mingzhang.recognition.file.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements by their local names, whatever the namespace: the strict and the usual kind of file have different ones. */
final class Xml {
    private static final List<String> WRAPPERS = List.of("sdt", "sdtContent", "ins", "customXml", "smartTag");

    private Xml() {}

    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            if (nodes.item(index) instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> name(element).equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> name(element).equals(name))
                .toList();
    }

    /** The children of that name, those inside content controls and insertions too. */
    static List<Element> through(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element element : children(parent)) {
            if (name(element).equals(name)) {
                found.add(element);
            } else if (WRAPPERS.contains(name(element))) {
                found.addAll(through(element, name));
            }
        }
        return found;
    }

    /** An attribute by its local name; empty if it is not there. */
    static String attribute(Element element, String name) {
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            if (name(attribute).equals(name)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The value of a property; 0 if it is not there or no number. */
    static int number(Element properties, String name) {
        String value = child(properties, name)
                .map(element -> attribute(element, "val"))
                .orElse("");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
