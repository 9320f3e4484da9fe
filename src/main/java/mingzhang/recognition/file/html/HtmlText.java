package mingzhang.recognition.file.html;

import java.util.ArrayList;
import java.util.List;
import mingzhang.recognition.source.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines of a part of a page as they are shown: a block or a break begins a new one, blanks in the source are one
 * blank, a line of the source that ends between Chinese characters none.
 */
final class HtmlText {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String number = "";
    private int start = 0;
    private int level = 0;
    private boolean isBlank = false;
    private boolean isBroken = false;

    /**
     * A line.
     *
     * @param level that of the heading which it is; 0 if it is none
     * @param number the line of the source on which it begins
     */
    record Line(String text, int level, int number) {}

    /** The lines of an element. */
    static List<Line> of(Element element) {
        HtmlText text = new HtmlText();
        element.childNodes().forEach(text::add);
        return text.take();
    }

    /** What has been added since it was last asked for. */
    List<Line> take() {
        end();
        List<Line> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    private void add(Node node) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            enter(element);
            element.childNodes().forEach(this::add);
            leave(element);
        }
    }

    /** To be called before the nodes in an element are added. */
    void enter(Element element) {
        if (isBlock(element)) {
            end();
            level = element.normalName().matches("h[1-6]")
                    ? element.normalName().charAt(1) - '0'
                    : level;
            if (element.normalName().equals("li")) {
                number = HtmlNumbers.of(element);
            }
        }
    }

    /** To be called after the nodes in an element have been added. */
    void leave(Element element) {
        if (isBlock(element)) {
            end();
            level = 0;
            number = element.normalName().equals("li") ? "" : number;
        }
    }

    private static boolean isBlock(Element element) {
        return element.normalName().equals("br")
                || element.isBlock() && !element.normalName().equals("ins");
    }

    /** Adds characters. */
    void append(TextNode node) {
        String words = node.getWholeText();
        Element parent = node.parent();
        boolean keepsLines = parent != null && parent.closest("pre") != null;
        int line = node.sourceRange().start().lineNumber();
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            if (character == '\n' && keepsLines) {
                end();
            } else if (" \t\n\r\f".indexOf(character) >= 0) {
                isBlank = true;
                isBroken |= character == '\n';
            } else {
                put(character == '\u00a0' ? ' ' : character, line);
            }
            line += character == '\n' ? 1 : 0;
        }
    }

    private void put(char character, int line) {
        if (text.length() == 0) {
            start = line;
            text.append(number);
            number = "";
        } else if (isBlank && !(isBroken && isChinese(character) && isChinese(text.charAt(text.length() - 1)))) {
            text.append(' ');
        }
        isBlank = false;
        isBroken = false;
        text.append(character);
    }

    private static boolean isChinese(char character) {
        return Character.isIdeographic(character)
                || character >= '\u3000' && character <= '\u303f'
                || character >= '\uff00' && character <= '\uff65';
    }

    private void end() {
        String line = text.toString();
        if (!Characters.plain(line).isEmpty()) {
            lines.add(new Line(line.strip(), level, start));
        }
        text.setLength(0);
        isBlank = false;
        isBroken = false;
    }
}
