package mingzhang.target;

import java.util.List;
import java.util.regex.Pattern;

/** One spelling for signs, brackets and digits that are written in several. */
final class PlainText {
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("\\s", ""),
            new Spelling("(?<=\\d),(?=\\d{3}(?!\\d))", ""),
            new Spelling(">=|=>|≧|⩾", "≥"),
            new Spelling("<=|=<|≦|⩽", "≤"),
            new Spelling("百分之百", "100%"),
            new Spelling("百分之(\\d+(?:\\.\\d+)?)", "$1%"),
            new Spelling("\\(含[^)]*\\)", ""),
            new Spelling("[.。;；,，、!]+$", ""));

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(PlainText::plain).forEach(plain::appendCodePoint);
        String spelled = plain.toString();
        for (Spelling spelling : SPELLINGS) {
            spelled = spelling.pattern().matcher(spelled).replaceAll(spelling.replacement());
        }
        return spelled;
    }

    /** What is written in another way, and how it is written here. */
    private record Spelling(Pattern pattern, String replacement) {
        Spelling(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
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
