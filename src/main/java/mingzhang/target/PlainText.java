package mingzhang.target;

/** One spelling for signs, brackets and digits that are written in several. */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(PlainText::plain).forEach(plain::appendCodePoint);
        return plain.toString()
                .replaceAll("\\s", "")
                .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")
                .replaceAll(">=|=>|≧|⩾", "≥")
                .replaceAll("<=|=<|≦|⩽", "≤")
                .replaceAll("百分之百", "100%")
                .replaceAll("百分之(\\d+(?:\\.\\d+)?)", "$1%")
                .replaceAll("\\(含[^)]*\\)", "")
                .replaceAll("[.。;；,，、!]+$", "");
    }

    private static int plain(int character) {
        if (character >= '！' && character <= '～') {
            return character - 0xFEE0;
        }
        return switch (character) {
            case '〜', '∼', '—', '–', '−' -> '-';
            case '﹥' -> '>';
            case '﹤' -> '<';
            case '﹪' -> '%';
            case '㎡' -> '²';
            default -> character == '\u3000' || character == '\u00A0' ? ' ' : character;
        };
    }
}
