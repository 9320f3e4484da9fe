package mingzhang.download;

/** Markup that is no well-formed XHTML. */
public final class MalformedMarkupException extends Exception {
    private static final long serialVersionUID = 1;

    /** A body that is malformed at this place in it, which may lie behind its end. */
    MalformedMarkupException(String body, int place) {
        super(pieceBefore(body, Math.min(Math.max(place, 0), body.length())));
    }

    /** The last tag or reference before a place, with what follows it; a tag is whole. */
    private static String pieceBefore(String body, int place) {
        String before = body.substring(0, place);
        int start = Math.max(0, Math.max(before.lastIndexOf('<'), before.lastIndexOf('&')));
        int close = body.indexOf('>', start);
        return body.substring(start, body.charAt(start) == '<' ? Math.max(place, close + 1) : place);
    }

    /** The tag or reference at which it shows. */
    public String place() {
        return String.valueOf(getMessage());
    }
}
