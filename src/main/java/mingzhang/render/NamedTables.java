package mingzhang.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final Pattern TABLE =
            Pattern.compile("<table\\b([^>]*)>(\\s*<caption\\b[^>]*>(.*?)</caption>)?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\sdata-table=\"([^\"]*)\"");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    static NamedTables of(String body) {
        StringBuilder named = new StringBuilder(body.length() + 256);
        List<NamedTable> tables = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Matcher table = TABLE.matcher(body);
        while (table.find()) {
            Matcher given = NAME.matcher(table.group(1));
            String name = unused(given.find() ? given.group(1) : "", tables.size() + 1, used);
            String attributes = NAME.matcher(table.group(1)).replaceAll("");
            String caption = table.group(2) == null ? "" : table.group(2);
            tables.add(new NamedTable(name, title(table.group(3) == null ? "" : table.group(3), tables.size() + 1)));
            table.appendReplacement(
                    named, Matcher.quoteReplacement("<table data-table=\"" + name + "\"" + attributes + ">" + caption));
        }
        table.appendTail(named);
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
