package mingzhang.recognition.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How characters are typed: full-width or half-width, with blanks of any kind between them. */
public final class Characters {
    private static final Pattern NUMBER =
            Pattern.compile("([-－−–]?)((?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.\\d+)?)");

    private Characters() {}

    /** Without blanks and invisible characters; digits, letters, %, ., and brackets of numbers half-width. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isBlank = Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || character == '\u200b'
                    || character == '\ufeff';
            if (!isBlank) {
                plain.append(halfWidth(character));
            }
        }
        return plain.toString();
    }

    private static char halfWidth(char character) {
        boolean isFullWidthSign = character >= '０' && character <= '９'
                || character >= 'Ａ' && character <= 'Ｚ'
                || character >= 'ａ' && character <= 'ｚ'
                || character == '％'
                || character == '．'
                || character == '－';
        return isFullWidthSign ? (char) (character - '０' + '0') : character;
    }

    /**
     * The number that a text is, with nothing but well-formed thousands separators taken out; empty if it is anything
     * else or has a unit.
     */
    public static Optional<String> number(String text) {
        Matcher matcher = NUMBER.matcher(plain(text).replace('，', ','));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replace(",", "");
        boolean isNegative = !matcher.group(1).isEmpty() && new BigDecimal(digits).signum() != 0;
        return Optional.of(isNegative ? "-" + digits : digits);
    }

    /** The number before one of these units, or without any. */
    public static Optional<String> number(String text, String... units) {
        String plain = plain(text);
        for (String unit : units) {
            if (plain.endsWith(unit)) {
                return number(plain.substring(0, plain.length() - unit.length()));
            }
        }
        return number(plain);
    }
}
