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
        int before = width(plain, at);
        while (before > BEFORE_CARET) {
            int character = plain.codePointAt(from);
            before -= columns(character);
            from += Character.charCount(character);
        }
        int to = from;
        for (int width = 0; to < plain.length() && width < WIDEST; ) {
            int character = plain.codePointAt(to);
            width += columns(character);
            to += Character.charCount(character);
        }
        String cutBefore = from > 0 ? CUT : "";
        String shown = cutBefore + plain.substring(from, to) + (to < plain.length() ? CUT : "");
        return new Excerpt(shown, " ".repeat(cutBefore.length() + before) + "^");
    }

    private static int width(String text, int to) {
        int width = 0;
        for (int index = 0; index < to; ) {
            int character = text.codePointAt(index);
            width += columns(character);
            index += Character.charCount(character);
        }
        return width;
    }

    private static int columns(int character) {
        if (character < 0x1100) {
            return 1;
        }
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
