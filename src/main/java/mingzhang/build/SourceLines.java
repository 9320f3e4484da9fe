package mingzhang.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Place;
import mingzhang.recognition.source.SourceText;

/**
 * The lines of the files of a report, by the name under which findings name them.
 *
 * @param lines all lines, a row of a table with tabs between its cells
 * @param words the same with nothing in place of tables
 */
record SourceLines(Map<String, List<String>> lines, Map<String, List<String>> words) {

    static SourceLines of(List<SourceText> texts) {
        SourceLines source = new SourceLines(new TreeMap<>(), new TreeMap<>());
        texts.forEach(text -> text.blocks().forEach(source::add));
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
