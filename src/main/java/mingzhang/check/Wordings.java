package mingzhang.check;

/** What cells of words say. */
final class Wordings {
    private Wordings() {}

    /** Whether a cell says anything: neither nothing, nor 无, nor a dash. */
    static boolean isSaid(String text) {
        return !text.replaceAll("[\\s。.、，,/／\\\\—－–-]", "").matches("无|不适用|");
    }

    /** A name without blanks and punctuation, for comparing. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
    }
}
