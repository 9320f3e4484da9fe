package mingzhang.check.rule;

import java.util.regex.Pattern;

/** What cells of words say. */
public final class Wordings {
    private static final Pattern EMPTY = Pattern.compile("[\\s。.、，,/／\\\\—－–-]*(?:无|不适用)?[\\s。.、，,/／\\\\—－–-]*");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]");

    private Wordings() {}

    /** Whether a cell says anything: neither nothing, nor 无, nor a dash. */
    public static boolean isSaid(String text) {
        return !EMPTY.matcher(text).matches();
    }

    /** A name without blanks and punctuation, for comparing. */
    public static String plain(String text) {
        return PUNCTUATION.matcher(text).replaceAll("");
    }
}
