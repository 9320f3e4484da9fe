package mingzhang.target;

import java.util.List;
import java.util.regex.Pattern;

/** One spelling for signs, brackets and digits that are written in several. */
final class PlainText {
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling(" \t\n\r\f\u000B", "\\s", ""),
            new Spelling(",", "(?<=\\d),(?=\\d{3}(?!\\d))", ""),
            new Spelling("=≧⩾", ">=|=>|≧|⩾", "≥"),
            new Spelling("=≦⩽", "<=|=<|≦|⩽", "≤"),
            new Spelling("百", "百分之百", "100%"),
            new Spelling("百", "百分之(\\d+(?:\\.\\d+)?)", "$1%"),
            new Spelling("(", "\\(含[^)]*\\)", ""),
            new Spelling(".。;；,，、!", "[.。;；,，、!]+$", ""));

    private PlainText() {}

    static String of(String text) {
        char[] characters = text.toCharArray();
        for (int index = 0; index < characters.length; index++) {
            characters[index] = plain(characters[index]);
        }
        String plain = new String(characters);
        for (Spelling spelling : SPELLINGS) {
            if (spelling.isIn(plain)) {
                plain = spelling.pattern().matcher(plain).replaceAll(spelling.replacement());
            }
        }
        return plain;
    }

    /** What is written in another way, one of the signs of it, and how it is written here. */
    private record Spelling(String signs, Pattern pattern, String replacement) {
        Spelling(String signs, String pattern, String replacement) {
            this(signs, Pattern.compile(pattern), replacement);
        }

        /** Whether one of the signs is there; most texts have none. */
        boolean isIn(String text) {
            for (int index = 0; index < text.length(); index++) {
                if (signs.indexOf(text.charAt(index)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static char plain(char character) {
        if (character >= '！' && character <= '～') {
            return (char) (character - 0xFEE0);
        }
        return switch (character) {
            case '〜', '∼', '—', '–', '−' -> '-';
            case '﹥' -> '>';
            case '﹤' -> '<';
            case '﹪' -> '%';
            case '﹦', '═' -> '=';
            case '㎡' -> '²';
            default -> character == '\u3000' || character == '\u00A0' ? ' ' : character;
        };
    }
}
