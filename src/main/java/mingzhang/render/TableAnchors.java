package mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body in which every table has an anchor, {@code table-1} and so on.
 *
 * @param body the body
 * @param tables those with a caption, in reading order
 */
record TableAnchors(String body, List<Anchor> tables) {
    private static final Pattern TABLE =
            Pattern.compile("<table\\b(?=[^>]*>(?:\\s*<caption\\b[^>]*>(.*?)</caption>)?)", Pattern.DOTALL);

    /**
     * A table that can be pointed at.
     *
     * @param id its anchor
     * @param caption its title as text
     */
    public record Anchor(String id, String caption) {}

    static TableAnchors of(String body) {
        StringBuilder anchored = new StringBuilder(body.length() + 256);
        List<Anchor> tables = new ArrayList<>();
        Matcher table = TABLE.matcher(body);
        for (int number = 1; table.find(); number++) {
            String id = "table-" + number;
            if (table.group(1) != null) {
                tables.add(new Anchor(id, CaptionText.title(table.group(1))));
            }
            table.appendReplacement(anchored, "<table id=\"" + id + "\"");
        }
        table.appendTail(anchored);
        return new TableAnchors(anchored.toString(), List.copyOf(tables));
    }
}
