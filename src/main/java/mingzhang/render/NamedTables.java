package mingzhang.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.render.RenderedDocument.NamedTable;

/**
 * A body in which every table has a name for its download: the one its template gives in {@code data-table}, otherwise
 * {@code table-} and its number in the document.
 *
 * @param body the body
 * @param tables in reading order
 */
record NamedTables(String body, List<NamedTable> tables) {
    private static final Pattern NAME = Pattern.compile("\\sdata-table=\"([^\"]*)\"");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    static NamedTables of(String body) {
        StringBuilder named = new StringBuilder(body.length() + 256);
        List<NamedTable> tables = new ArrayList<>();
        Set<String> used = new HashSet<>();
        int done = 0;
        Optional<TableTag> next = TableTag.next(body, 0);
        while (next.isPresent()) {
            TableTag table = next.get();
            Matcher given = NAME.matcher(table.attributes());
            String name = unused(given.find() ? given.group(1) : "", tables.size() + 1, used);
            tables.add(new NamedTable(name, title(table.caption().orElse(""), tables.size() + 1)));
            named.append(body, done, table.start())
                    .append("<table data-table=\"")
                    .append(name)
                    .append('"')
                    .append(given.replaceAll(""))
                    .append('>');
            done = table.end();
            next = TableTag.next(body, done);
        }
        named.append(body, done, body.length());
        return new NamedTables(named.toString(), List.copyOf(tables));
    }

    private static String unused(String given, int number, Set<String> used) {
        String base = SAFE.matcher(given).matches() ? given : "table-" + number;
        String name = base;
        for (int copy = 2; !used.add(name); copy++) {
            name = base + "-" + copy;
        }
        return name;
    }

    private static String title(String caption, int number) {
        String text = CaptionText.title(caption);
        return text.isEmpty() ? "表" + number : text;
    }
}
