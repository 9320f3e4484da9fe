package mingzhang.recognition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.recognition.file.Grids.Row;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Characters;
import mingzhang.recognition.source.Place;

/**
 * Reads plain text. Lines are paragraphs. A table comes in one of three shapes: a row a line with tabs or bars between
 * the cells, or, as word processors save it, a cell a line with a tab before it and an empty line between rows.
 */
final class TextBlocks {
    private static final Pattern MARK = Pattern.compile("\\[(?:bookmark|image):[^\\n]*?\\](?!\\])");
    private static final Pattern RULE = Pattern.compile("\\|?[-:| ]+\\|?");

    /** What stands below a table or above the next one, but not in a cell behind an empty line. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?:(?:填报|填表|编制)?(?:备?注|说明)[:：]|第[一二三四五六七八九十]{1,2}部分|[一二三四五六七八九十]{1,3}、|(?:编制|填报)?(?:单位|部门)[:：]|公开\\d+表|附[件表](?:[\\d一二三四五六七八九十：:\\s]|$)).*"
                    + "|(?:金额)?单位[:：]\\s?(?:人民币)?[万千亿]?元"
                    + "|(?:20\\d\\d\\s?年)?[^，。；：:]{4,40}表(?:（[^（）]{1,20}）)?|.{30,}[。；]");

    private static final int FARTHEST_CELL = 8;
    private static final int LONGEST_CELL_LINE = 200;

    private final String file;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int next = 0;

    private TextBlocks(String file, String text) {
        this.file = file;
        this.lines = text.lines()
                .map(line -> MARK.matcher(line).replaceAll("").replace("**", ""))
                .toList();
    }

    static List<Block> of(String file, String text) {
        TextBlocks reader = new TextBlocks(file, text);
        while (reader.next < reader.lines.size()) {
            reader.readBlock();
        }
        return reader.blocks;
    }

    private void readBlock() {
        String line = lines.get(next);
        Place place = new Place(file, "", next + 1);
        if (isCellLine(line)) {
            readCellLines(place);
        } else if (isRowLine(line)) {
            readRowLines(place);
        } else {
            if (!Characters.plain(line).isEmpty()) {
                blocks.add(new Paragraph(line.strip(), 0, place));
            }
            next++;
        }
    }

    private static boolean isCellLine(String line) {
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0;
    }

    private static boolean isRowLine(String line) {
        return line.strip().contains("\t")
                || line.strip().startsWith("|") && line.strip().endsWith("|");
    }

    private void readRowLines(Place place) {
        List<Row> rows = new ArrayList<>();
        while (next < lines.size() && isRowLine(lines.get(next))) {
            String line = lines.get(next++);
            if (!RULE.matcher(line.strip()).matches()) {
                rows.add(new Row(next, cells(line)));
            }
        }
        blocks.add(Grids.of(rows, place));
    }

    private static List<String> cells(String line) {
        String row = line.strip().startsWith("|") ? line.strip().replaceAll("^\\||\\|$", "") : line;
        return List.of(row.split(row.contains("\t") ? "\t" : "\\|", -1));
    }

    /** Empty lines stand between rows, but also within cells that end with empty paragraphs: see {@link Grids}. */
    private void readCellLines(Place place) {
        List<Row> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int top = next + 1;
        int after = next;
        while (next < lines.size() && goesOn()) {
            String line = lines.get(next);
            if (isCellLine(line)) {
                if (next > after && !row.isEmpty()) {
                    rows.add(new Row(top, row));
                    row = new ArrayList<>();
                    top = next + 1;
                }
                row.add(line.substring(1));
                after = next + 1;
            } else if (!line.isEmpty()) {
                row.set(row.size() - 1, row.get(row.size() - 1) + "\n" + line);
                after = next + 1;
            }
            next++;
        }
        rows.add(new Row(top, row));
        blocks.add(Grids.of(Grids.joined(rows), place));
    }

    /** A line without a tab belongs to the cell before it if the table goes on behind it, without a gap between. */
    private boolean goesOn() {
        int empty = 0;
        for (int index = next; index < Math.min(lines.size(), next + FARTHEST_CELL); index++) {
            String line = lines.get(index);
            if (isCellLine(line)) {
                return true;
            }
            boolean isBehindGap = !line.isEmpty() && empty > 1;
            boolean isOutside = empty > 0 && OUTSIDE.matcher(line.strip()).matches();
            if (isBehindGap || isOutside || isRowLine(line) || line.strip().length() > LONGEST_CELL_LINE && empty > 0) {
                return false;
            }
            empty = line.isEmpty() ? empty + 1 : 0;
        }
        return false;
    }
}
