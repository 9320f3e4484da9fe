package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Breaks long lines of a table of contents before the place of the page number, so that the number stays behind its
 * text. Further lines begin below the first character behind the number of the heading.
 */
final class ContentsLines {
    /** What a line of 156 mm holds beside the leader and the number, in units of the type's size; deeper levels hold less. */
    private static final double WIDTH = 24.5;

    private static final double INDENT = 2;
    /** A first line that would be shorter than this part of its place is broken without regard to its meaning. */
    private static final double SHORT = 0.4;

    private static final Pattern NUMBER =
            Pattern.compile("(附件\\d*|第[一二三四五六七八九十]+部分|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\\d+[.、．])[\\s　]*");

    private ContentsLines() {}

    static void apply(Element contents, String unitName) {
        for (Element link : Elements.named(contents, "a")) {
            String text = link.getTextContent().strip();
            double width = WIDTH - INDENT * (depth(link, contents) - 1);
            if (TitleLines.width(text) > width) {
                Matcher number = NUMBER.matcher(text);
                double hanging = number.lookingAt() ? TitleLines.width(number.group()) : 0;
                write(link, lines(text, width, hanging, new TitleLines(unitName, width)), hanging);
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

    private static List<String> lines(String text, double width, double hanging, TitleLines titles) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        double room = width;
        while (TitleLines.width(rest) > room) {
            int end = end(rest, room, titles);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
            room = width - hanging;
        }
        lines.add(rest);
        return lines;
    }

    /** Where the first line ends: as far to the right as the meaning allows. */
    private static int end(String text, double room, TitleLines titles) {
        int end = 0;
        for (int place : titles.places(text)) {
            end = TitleLines.width(text.substring(0, place)) <= room ? place : end;
        }
        if (TitleLines.width(text.substring(0, end)) >= room * SHORT) {
            return end;
        }
        end = 0;
        for (String piece : LineBreaks.pieces(text)) {
            if (end > 0 && TitleLines.width(text.substring(0, end + piece.length())) > room) {
                return end;
            }
            end += piece.length();
        }
        return end;
    }

    private static void write(Element link, List<String> lines, double hanging) {
        Document document = link.getOwnerDocument();
        link.setTextContent("");
        for (int index = 0; index < lines.size(); index++) {
            if (index > 0) {
                link.appendChild(document.createElement("br"));
                Element indent = document.createElement("span");
                indent.setAttribute("class", "indent");
                indent.setAttribute("style", String.format(Locale.ROOT, "width:%.1fem", hanging));
                link.appendChild(indent);
            }
            link.appendChild(document.createTextNode(lines.get(index)));
        }
    }
}
