package mingzhang.download;

/** Markup whose tags do not match or whose references mean nothing. */
public final class MalformedMarkupException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedMarkupException(String place) {
        super(place);
    }

    /** The tag or reference at which it shows. */
    public String place() {
        return String.valueOf(getMessage());
    }
}
