package mingzhang.render;

import java.util.regex.Pattern;

/** The title in a table's caption, without the number, the owner and the unit that official tables print beside it. */
final class CaptionText {
    private static final Pattern BESIDE = Pattern.compile("<span class=\"measure\">.*", Pattern.DOTALL);

    private CaptionText() {}

    /** As plain text; empty if the caption has nothing else. */
    static String title(String caption) {
        return Markup.textOf(BESIDE.matcher(caption).replaceFirst(""));
    }
}
