package mingzhang.download;

import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a piece of XHTML tag by tag, as far as tables need it; a tenth of what a parser of all XML costs. */
final class MarkupReader {
    private static final String COMMENT = "<!--";

    private final String markup;
    private final Deque<String> open = new ArrayDeque<>();
    private int start = 0;
    private int end = 0;
    private int nextQuote = -1;
    private String element = "";
    private boolean isEmptyElement = false;

    MarkupReader(String markup) {
        this.markup = markup;
    }

    /** What comes next in markup. */
    enum Piece {
        START,
        END,
        TEXT,
        NOTHING
    }

    /**
     * Goes on to the next piece; an empty element is a start and an end.
     *
     * @throws MalformedMarkupException if the tags do not match
     */
    Piece next() throws MalformedMarkupException {
        if (isEmptyElement) {
            isEmptyElement = false;
            open.pop();
            return Piece.END;
        }
        while (markup.startsWith(COMMENT, end)) {
            int close = markup.indexOf("-->", end);
            end = close < 0 ? markup.length() : close + "-->".length();
        }
        start = end;
        if (start == markup.length()) {
            if (!open.isEmpty()) {
                throw new MalformedMarkupException("<" + open.peek() + ">");
            }
            return Piece.NOTHING;
        }
        if (markup.charAt(start) == '<') {
            return tag();
        }
        int tag = markup.indexOf('<', start);
        end = tag < 0 ? markup.length() : tag;
        return Piece.TEXT;
    }

    private Piece tag() throws MalformedMarkupException {
        end = endOfTag();
        if (markup.charAt(start + 1) == '/') {
            element = markup.substring(start + 2, end - 1).strip();
            if (open.isEmpty() || !open.pop().equals(element)) {
                throw new MalformedMarkupException(markup.substring(start, end));
            }
            return Piece.END;
        }
        element = markup.substring(start + 1, endOfName());
        isEmptyElement = markup.charAt(end - 2) == '/';
        open.push(element);
        return Piece.START;
    }

    /** Behind the first {@code >} that is in no quotes. */
    private int endOfTag() throws MalformedMarkupException {
        int close = markup.indexOf('>', start);
        for (int quote = quoteFrom(start); quote < close; quote = quoteFrom(quote + 1)) {
            quote = quoteFrom(quote + 1);
            close = quote < close ? close : markup.indexOf('>', quote);
        }
        if (close < 0) {
            throw new MalformedMarkupException(markup.substring(start).split("\\s", 2)[0]);
        }
        return close + 1;
    }

    /** The next quotation mark; it is sought once only, as most pieces have none. */
    private int quoteFrom(int from) {
        if (nextQuote < from) {
            int found = markup.indexOf('"', from);
            nextQuote = found < 0 ? markup.length() : found;
        }
        return nextQuote;
    }

    private int endOfName() {
        int index = start + 1;
        while (markup.charAt(index) > ' ' && markup.charAt(index) != '>' && markup.charAt(index) != '/') {
            index++;
        }
        return index;
    }

    /** The name of the element that starts or ends here. */
    String element() {
        return element;
    }

    /** An attribute of the element that starts here; empty if it has none of that name. */
    String attribute(String name) throws MalformedMarkupException {
        for (int before = start + 1 + element.length(); before < end; before++) {
            int equals = before + 1 + name.length();
            if (markup.charAt(before) <= ' ' && markup.startsWith(name, before + 1) && markup.charAt(equals) == '=') {
                int close = markup.indexOf(markup.charAt(equals + 1), equals + 2);
                return close < 0 ? "" : plain(markup.substring(equals + 2, close));
            }
        }
        return "";
    }

    /** The text between two tags, in which references stand for their characters. */
    String text() throws MalformedMarkupException {
        return plain(markup.substring(start, end));
    }

    private static String plain(String text) throws MalformedMarkupException {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (reference >= 0) {
            int close = text.indexOf(';', reference);
            if (close < 0) {
                throw new MalformedMarkupException("&");
            }
            plain.append(text, done, reference).appendCodePoint(character(text.substring(reference + 1, close)));
            done = close + 1;
            reference = text.indexOf('&', done);
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int character(String name) throws MalformedMarkupException {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> {
                try {
                    yield name.startsWith("#x")
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
                } catch (NumberFormatException unknown) {
                    throw new MalformedMarkupException("&" + name + ";");
                }
            }
        };
    }
}
