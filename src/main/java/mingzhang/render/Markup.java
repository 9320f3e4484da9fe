package mingzhang.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.regex.Pattern;

/** Text that is markup, and text that is not. */
final class Markup {
    private static final Pattern NOT_WORDS =
            Pattern.compile("<sup[^>]*>.*?</sup>|<span class=\"measure\"[^>]*>.*?</span>|<[^>]+>", Pattern.DOTALL);

    private Markup() {}

    /** Makes text safe inside elements and double-quoted attributes. */
    static String escape(String text) {
        int index = 0;
        while (index < text.length() && !isSpecial(text.charAt(index))) {
            index++;
        }
        if (index == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, index);
        for (; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static boolean isSpecial(char character) {
        return character <= '>' && (character == '<' || character == '>' || character == '&' || character == '"');
    }

    /** The text that {@link #escape} made safe. */
    static String unescape(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The words of a piece of markup, without notes on them. */
    static String textOf(String markup) {
        return unescape(NOT_WORDS.matcher(markup).replaceAll("")).strip();
    }

    /** Markup that a template prints as it is. */
    static TemplateHTMLOutputModel model(String markup) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    }
}
