package mingzhang.script;

import org.jspecify.annotations.Nullable;

/**
 * A heading or a table of a page's body to which a link can lead.
 *
 * @param start where its tag begins
 * @param end behind its closing tag
 * @param isTable whether it is a table
 * @param anchor its id
 * @param content its markup
 */
record Part(int start, int end, boolean isTable, String anchor, String content) {
    private static final String TABLE = "<table id=\"";
    private static final String ID = " id=\"";

    /** The first one from there on; null if there is none. */
    static @Nullable Part next(String body, int from) {
        for (int tag = body.indexOf('<', from); tag >= 0; tag = body.indexOf('<', tag + 1)) {
            Part part = null;
            if (body.startsWith(TABLE, tag)) {
                part = of(body, tag, "</table>", TABLE.length() - ID.length());
            } else if (isHeading(body, tag)) {
                part = of(body, tag, "</" + body.substring(tag + 1, tag + 3) + ">", 0);
            }
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    /** From level 2 on; level 1 is the page's title. */
    private static boolean isHeading(String body, int tag) {
        return tag + 3 < body.length()
                && body.charAt(tag + 1) == 'h'
                && body.charAt(tag + 2) >= '2'
                && body.charAt(tag + 2) <= '6'
                && (body.charAt(tag + 3) == ' ' || body.charAt(tag + 3) == '>');
    }

    private static @Nullable Part of(String body, int tag, String closing, int skipped) {
        int open = body.indexOf('>', tag);
        int id = body.indexOf(ID, tag + skipped);
        int close = open < 0 ? -1 : body.indexOf(closing, open);
        if (close < 0 || id < 0 || id > open) {
            return null;
        }
        int start = id + ID.length();
        String anchor = body.substring(start, body.indexOf('"', start));
        boolean isTable = closing.equals("</table>");
        return new Part(tag, close + closing.length(), isTable, anchor, body.substring(open + 1, close));
    }
}
