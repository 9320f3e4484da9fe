package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Breaks long lines of a table of contents before the place of the page number, so that the number stays behind its text. */
final class ContentsLines {
    /** What a line of 156 mm holds beside the leader and the number, in units of the type's size; deeper levels hold less. */
    private static final double WIDTH = 24.5;

    private static final double INDENT = 2;

    private ContentsLines() {}

    static void apply(Element contents, String unitName) {
        for (Element link : Elements.named(contents, "a")) {
            String text = link.getTextContent().strip();
            double width = WIDTH - INDENT * (depth(link, contents) - 1);
            if (TitleLines.width(text) > width) {
                write(link, lines(text, width, new TitleLines(unitName, width)));
            }
        }
    }

    private static int depth(Element link, Element contents) {
        int depth = 0;
        for (Node node = link.getParentNode(); node != contents && node != null; node = node.getParentNode()) {
            depth += Elements.is(node, "ul") || Elements.is(node, "ol") ? 1 : 0;
        }
        return depth;
    }

    private static List<String> lines(String text, double width, TitleLines titles) {
        List<String> lines = new ArrayList<>();
        for (String line : titles.lines(text)) {
            StringBuilder current = new StringBuilder();
            for (String piece : LineBreaks.pieces(line)) {
                if (TitleLines.width(current + piece) > width && !current.isEmpty()) {
                    lines.add(current.toString());
                    current.setLength(0);
                }
                current.append(piece);
            }
            lines.add(current.toString());
        }
        return lines;
    }

    private static void write(Element link, List<String> lines) {
        Document document = link.getOwnerDocument();
        link.setTextContent("");
        for (int index = 0; index < lines.size(); index++) {
            if (index > 0) {
                link.appendChild(document.createElement("br"));
            }
            link.appendChild(document.createTextNode(lines.get(index)));
        }
    }
}
