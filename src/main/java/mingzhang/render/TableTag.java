package mingzhang.render;

import java.util.Optional;

/**
 * The tag that begins a table in markup.
 *
 * @param start where it begins
 * @param end behind it
 * @param attributes what stands in it behind its name
 * @param caption the content of the caption right behind it; empty if there is none
 */
record TableTag(int start, int end, String attributes, Optional<String> caption) {
    static final String NAME = "<table";

    private static final String CAPTION = "<caption";

    /** The first one from there on. */
    static Optional<TableTag> next(String markup, int from) {
        int start = markup.indexOf(NAME, from);
        int close = start < 0 ? -1 : markup.indexOf('>', start);
        if (close < 0) {
            return Optional.empty();
        }
        int name = start + NAME.length();
        return Character.isLetterOrDigit(markup.charAt(name))
                ? next(markup, name)
                : Optional.of(
                        new TableTag(start, close + 1, markup.substring(name, close), caption(markup, close + 1)));
    }

    private static Optional<String> caption(String markup, int from) {
        int start = from;
        while (start < markup.length() && Character.isWhitespace(markup.charAt(start))) {
            start++;
        }
        int open = markup.startsWith(CAPTION, start) ? markup.indexOf('>', start) : -1;
        int close = open < 0 ? -1 : markup.indexOf("</caption>", open);
        return close < 0 ? Optional.empty() : Optional.of(markup.substring(open + 1, close));
    }
}
