package mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body in which every table has an anchor, {@code table-1} and so on.
 *
 * @param body the body
 * @param tables those with a caption, in reading order
 */
record TableAnchors(String body, List<Anchor> tables) {
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
        int done = 0;
        Optional<TableTag> next = TableTag.next(body, 0);
        for (int number = 1; next.isPresent(); number++) {
            TableTag table = next.get();
            String id = "table-" + number;
            table.caption().ifPresent(caption -> tables.add(new Anchor(id, CaptionText.title(caption))));
            anchored.append(body, done, table.start())
                    .append("<table id=\"")
                    .append(id)
                    .append('"');
            done = table.start() + TableTag.NAME.length();
            next = TableTag.next(body, table.end());
        }
        anchored.append(body, done, body.length());
        return new TableAnchors(anchored.toString(), List.copyOf(tables));
    }
}
