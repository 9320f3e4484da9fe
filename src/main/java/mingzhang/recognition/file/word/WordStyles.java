package mingzhang.recognition.file.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the styles of a Word file say of a paragraph: its outline level, its list, and whether it is of the contents. */
final class WordStyles {
    private static final int DEEPEST_STYLE = 12;

    private final Map<String, Element> styles = new HashMap<>();

    WordStyles(Optional<Element> root) {
        root.ifPresent(all ->
                Xml.children(all, "style").forEach(style -> styles.put(Xml.attribute(style, "styleId"), style)));
    }

    /** The outline level from 1; 0 for body text. */
    int level(Element paragraph) {
        return property(paragraph, "outlineLvl")
                .map(level -> Xml.attribute(level, "val"))
                .filter(level -> level.matches("[0-8]"))
                .map(level -> Integer.parseInt(level) + 1)
                .orElse(0);
    }

    /** The list that it belongs to (numPr), its own or its style's. */
    Optional<Element> list(Element paragraph) {
        return property(paragraph, "numPr");
    }

    /** Whether it is a line of the table of contents. */
    boolean isContents(Element paragraph) {
        String style = styleOf(paragraph)
                .flatMap(element -> Xml.child(element, "name"))
                .map(name -> Xml.attribute(name, "val"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return style.matches("toc \\d|目录 ?\\d");
    }

    private Optional<Element> styleOf(Element paragraph) {
        return Xml.child(paragraph, "pPr")
                .flatMap(properties -> Xml.child(properties, "pStyle"))
                .map(style -> styles.get(Xml.attribute(style, "val")));
    }

    private Optional<Element> property(Element paragraph, String name) {
        Optional<Element> own = Xml.child(paragraph, "pPr").flatMap(properties -> Xml.child(properties, name));
        Optional<Element> style = styleOf(paragraph);
        for (int depth = 0; own.isEmpty() && style.isPresent() && depth < DEEPEST_STYLE; depth++) {
            own = Xml.child(style.get(), "pPr").flatMap(properties -> Xml.child(properties, name));
            style = Xml.child(style.get(), "basedOn").map(base -> styles.get(Xml.attribute(base, "val")));
        }
        return own;
    }
}
