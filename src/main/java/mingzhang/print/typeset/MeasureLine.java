package mingzhang.print.typeset;

import java.util.Optional;
import org.w3c.dom.Element;

/** Puts the line with the unit of money between a table's name and the table, where printed tables have it. */
final class MeasureLine {
    private MeasureLine() {}

    static void moveInto(Element table) {
        Optional<Element> line = Elements.before(table)
                .or(() -> Elements.above(table, "div").flatMap(Elements::before))
                .filter(before -> Elements.hasClass(before, "measure"));
        Optional<Element> caption = Elements.children(table).stream()
                .filter(child -> child.getTagName().equals("caption"))
                .findFirst();
        if (line.isPresent() && caption.isPresent()) {
            Element measure = table.getOwnerDocument().createElement("span");
            measure.setAttribute("class", "measure");
            measure.setTextContent(line.get().getTextContent().strip());
            caption.get().appendChild(measure);
            line.get().getParentNode().removeChild(line.get());
        }
    }
}
