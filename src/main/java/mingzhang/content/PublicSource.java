package mingzhang.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content file as it may travel with what is published: without remarks ({@code #}), without the values of contact
 * fields, and with mobile and identity numbers masked. Lines keep their numbers.
 */
public final class PublicSource {
    private static final Pattern CONTACT =
            Pattern.compile("((?:填表人|联系人|经办人|联系方式|联系电话|电话|手机|传真|身份证号?)\\s*:\\s*)([^,}\\]\\s][^,}\\]]*)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{2})\\d{13}(\\d{2}[\\dXx])(?!\\d)");
    private static final Pattern BLOCK = Pattern.compile(".*(?:^|[:\\-]\\s+)[|>][+\\-]?\\d?[+\\-]?\\s*");

    private final StringBuilder text = new StringBuilder();
    private int blockIndent = -1;
    private char quote = 0;

    private PublicSource() {}

    /** The file as others may read it. */
    public static String of(String source) {
        PublicSource shown = new PublicSource();
        source.lines().forEach(shown::add);
        return shown.text.toString();
    }

    private void add(String line) {
        boolean isInBlock = blockIndent >= 0 && (line.isBlank() || indent(line) > blockIndent);
        String shown = line;
        if (!isInBlock) {
            shown = withoutRemark(line);
            blockIndent = quote == 0 && BLOCK.matcher(shown).matches() ? indent(line) : -1;
            shown = CONTACT.matcher(shown).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "（不公开）"));
        }
        shown = MOBILE.matcher(shown).replaceAll("$1****$2");
        text.append(IDENTITY.matcher(shown).replaceAll("$1*************$2")).append('\n');
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String withoutRemark(String line) {
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '#' && (index == 0 || Character.isWhitespace(line.charAt(index - 1)))) {
                return line.substring(0, index).stripTrailing();
            } else if ((character == '"' || character == '\'') && opensQuote(line, index)) {
                quote = character;
            }
        }
        return line;
    }

    /** A quotation mark in the middle of a word quotes nothing. */
    private static boolean opensQuote(String line, int index) {
        String before = line.substring(0, index).stripTrailing();
        return before.isEmpty() || ":-,[{".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
