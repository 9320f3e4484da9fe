package mingzhang.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Place;
import mingzhang.recognition.source.SourceText;

/**
 * The lines of the files of a report, by the name under which findings name them.
 *
 * @param lines all lines, a row of a table with tabs between its cells
 * @param words the words of the report: its paragraphs, and in Markdown the tables, and parts of tables, of which no
 *     figure was recognised
 */
record SourceLines(Map<String, List<String>> lines, Map<String, List<String>> words) {

    /**
     * The lines of a report.
     *
     * @param unread the tables that are to be read as words
     */
    static SourceLines of(List<SourceText> texts, Collection<Table> unread) {
        SourceLines source = new SourceLines(new TreeMap<>(), new TreeMap<>());
        texts.forEach(text -> text.blocks().forEach(source::add));
        unread.forEach(source::addTyped);
        return source;
    }

    private void add(Block block) {
        if (block instanceof Table table) {
            for (int row = 0; row < table.rows().size(); row++) {
                put(lines, table.place(row), Table.line(table.rows().get(row)));
            }
        } else {
            put(lines, block.place(), block.text());
            put(words, block.place(), block.text());
        }
    }

    /** A row may stand on several lines of a file; the empty rows between keep the table in one piece. */
    private void addTyped(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            Place place = table.place(row);
            for (int line = row == 0 ? place.line() : table.place(row - 1).line() + 1; line < place.line(); line++) {
                put(words, place.at(line), "|");
            }
            put(words, place, typed(table.rows().get(row)));
        }
    }

    private static String typed(List<Cell> row) {
        return row.stream()
                .map(cell ->
                        cell.text().replaceAll("\\s+", " ").replace('|', '｜').strip())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static void put(Map<String, List<String>> files, Place place, String text) {
        List<String> lines = files.computeIfAbsent(place.position(1).file(), name -> new ArrayList<>());
        while (lines.size() < place.line()) {
            lines.add("");
        }
        if (place.line() > 0) {
            lines.set(place.line() - 1, (lines.get(place.line() - 1) + " " + text).strip());
        }
    }
}
