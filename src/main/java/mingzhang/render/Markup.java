package mingzhang.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Text that is markup, and text that is not. */
final class Markup {
    private Markup() {}

    /** Makes text safe inside elements and double-quoted attributes. */
    static String escape(String text) {
        StringBuilder escaped = null;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            String replacement = switch (character) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!replacement.isEmpty() && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, index);
            }
            if (escaped != null) {
                if (replacement.isEmpty()) {
                    escaped.append(character);
                } else {
                    escaped.append(replacement);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** Markup that a template prints as it is. */
    static TemplateHTMLOutputModel model(String markup) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    }
}
