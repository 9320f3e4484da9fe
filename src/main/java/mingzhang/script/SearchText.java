package mingzhang.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document as the search shows it: under each heading and in each table.
 *
 * @param document its name in the year's folder
 * @param title its title
 * @param sections in reading order
 */
public record SearchText(String document, String title, List<Section> sections) {
    /** Blanks of a template. */
    private static final Pattern CODE = Pattern.compile("(?:&#\\d+;)+");

    /** The title of a table, then the number, the owner and the unit that official tables print beside it. */
    private static final Pattern CAPTION =
            Pattern.compile("<caption\\b[^>]*>(.*?)(<span class=\"measure\">.*?)?</caption>", Pattern.DOTALL);

    /**
     * A part that a link can lead to.
     *
     * @param anchor its id; empty for what stands before the first heading
     * @param title its heading, or the name of the table
     * @param text its text without markup
     */
    public record Section(String anchor, String title, String text) {}

    /** Copies the sections. */
    public SearchText {
        sections = List.copyOf(sections);
    }

    /** Reads the body of a page; tables and headings have anchors. */
    public static SearchText of(String document, String title, String body) {
        List<Section> sections = new ArrayList<>();
        String anchor = "";
        String heading = "";
        StringBuilder text = new StringBuilder();
        List<Section> tables = new ArrayList<>();
        int end = 0;
        for (Part part = Part.next(body, 0); part != null; part = Part.next(body, end)) {
            text.append(body, end, part.start());
            end = part.end();
            if (part.isTable()) {
                tables.add(table(part.anchor(), heading, part.content()));
                continue;
            }
            add(new Section(anchor, heading, plain(text.toString())), sections);
            sections.addAll(tables);
            tables.clear();
            text.setLength(0);
            anchor = part.anchor();
            heading = plain(part.content());
        }
        text.append(body, end, body.length());
        add(new Section(anchor, heading, plain(text.toString())), sections);
        sections.addAll(tables);
        return new SearchText(document, title, sections);
    }

    private static void add(Section section, List<Section> sections) {
        if (!section.title().isEmpty() || !section.text().isEmpty()) {
            sections.add(section);
        }
    }

    private static Section table(String anchor, String heading, String content) {
        Matcher caption = CAPTION.matcher(content);
        return caption.find()
                ? new Section(anchor, plain(caption.group(1)), plain(content.substring(caption.end(1))))
                : new Section(anchor, heading, plain(content));
    }

    /** Text without tags, each of which parts words unless it stands inside a line. */
    static String plain(String markup) {
        char[] characters = markup.toCharArray();
        int length = 0;
        for (int index = 0; index < characters.length; index++) {
            char character = characters[index];
            if (character == '<') {
                if (isBlock(markup, index)) {
                    length = blank(characters, length);
                }
                int close = markup.indexOf('>', index);
                index = close < 0 ? characters.length : close;
            } else if (character <= '\u3000' && (Character.isWhitespace(character) || character == '\u00a0')) {
                length = blank(characters, length);
            } else {
                characters[length++] = character;
            }
        }
        String words = new String(characters, 0, length).strip();
        return words.indexOf('&') < 0
                ? words
                : CODE.matcher(words)
                        .replaceAll(" ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }

    /** Puts a blank behind the first of the characters, unless one stands there. */
    private static int blank(char[] characters, int length) {
        boolean isNeeded = length > 0 && characters[length - 1] != ' ';
        if (isNeeded) {
            characters[length] = ' ';
        }
        return isNeeded ? length + 1 : length;
    }

    /** Whether a tag begins or ends a paragraph, a cell, an item. */
    private static boolean isBlock(String markup, int tag) {
        int name = tag + 1 < markup.length() && markup.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        char first = name < markup.length() ? markup.charAt(name) : ' ';
        char second = name + 1 < markup.length() ? markup.charAt(name + 1) : ' ';
        boolean isInline = first == 'a' || first == 's' && second != 'e' || first == 'd' && second == 'a';
        return !isInline;
    }

    /** The texts of a year's documents as a script. */
    public static String script(String unit, int year, List<SearchText> documents) {
        ScriptText script =
                new ScriptText("mingzhang.texts").add(unit).add(year).open('[');
        for (SearchText each : documents) {
            script.line().open('[').add(each.document()).add(each.title()).open('[');
            for (Section section : each.sections()) {
                script.line()
                        .open('[')
                        .add(section.anchor())
                        .add(section.title())
                        .add(section.text())
                        .close(']');
            }
            script.close(']').close(']');
        }
        return script.close(']').end();
    }
}
