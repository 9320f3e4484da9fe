package mingzhang.report;

/**
 * A line of a file with a caret below one of its characters, as a terminal shows it: Chinese characters take two columns.
 * Of a long line only the part around the caret is kept.
 */
record Excerpt(String line, String caret) {
    private static final int WIDEST = 76;
    private static final int BEFORE_CARET = 40;
    private static final String CUT = "…";

    /**
     * The excerpt.
     *
     * @param text the whole line
     * @param column of the character, from 1, counted in UTF-16 units
     */
    static Excerpt of(String text, int column) {
        String plain = text.replace('\t', ' ');
        int at = Math.min(Math.max(column - 1, 0), plain.length());
        int from = 0;
        while (width(plain, from, at) > BEFORE_CARET) {
            from += Character.charCount(plain.codePointAt(from));
        }
        int to = from;
        while (to < plain.length() && width(plain, from, to) < WIDEST) {
            to += Character.charCount(plain.codePointAt(to));
        }
        String cutBefore = from > 0 ? CUT : "";
        String shown = cutBefore + plain.substring(from, to) + (to < plain.length() ? CUT : "");
        return new Excerpt(shown, " ".repeat(cutBefore.length() + width(plain, from, at)) + "^");
    }

    private static int width(String text, int from, int to) {
        return text.substring(from, to).codePoints().map(Excerpt::columns).sum();
    }

    private static int columns(int character) {
        boolean isWide = Character.isIdeographic(character)
                || character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE4F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300;
        return isWide ? 2 : 1;
    }
}
