package mingzhang.recognition.file.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Characters;
import mingzhang.recognition.source.Place;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads Word files of before 2007. */
public final class OldWordBlocks {
    private static final int BODY_TEXT = 9;

    private final String file;
    private final NumberingState numbers = new NumberingState();
    private final List<Block> blocks = new ArrayList<>();

    private OldWordBlocks(String file) {
        this.file = file;
    }

    /** The paragraphs and tables of a document, in their order. */
    public static List<Block> of(String file, POIFSFileSystem bytes) throws IOException {
        try (HWPFDocument document = new HWPFDocument(bytes)) {
            OldWordBlocks reader = new OldWordBlocks(file);
            reader.read(document.getRange());
            return reader.blocks;
        }
    }

    private void read(Range range) {
        int index = 0;
        while (index < range.numParagraphs()) {
            var paragraph = range.getParagraph(index);
            Place place = new Place(file, "", index + 1);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                blocks.add(new Block.Table(rows(table), place));
                index += Math.max(1, table.numParagraphs());
            } else {
                add(paragraph, place);
                index++;
            }
        }
    }

    private void add(org.apache.poi.hwpf.usermodel.Paragraph paragraph, Place place) {
        String text = shown(paragraph.text());
        if (Characters.plain(text).isEmpty()) {
            return;
        }
        int level = paragraph.getLvl() < BODY_TEXT ? paragraph.getLvl() + 1 : 0;
        for (String line : (number(paragraph) + text).split("\n")) {
            if (!Characters.plain(line).isEmpty()) {
                blocks.add(new Paragraph(line.strip(), level, place));
            }
        }
    }

    private String number(org.apache.poi.hwpf.usermodel.Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        String number = Optional.ofNullable(paragraph.getList())
                .map(list -> AbstractWordUtils.getBulletText(numbers, list, (char) paragraph.getIlvl()))
                .orElse("");
        return number.chars().anyMatch(Character::isLetterOrDigit) ? number.strip() : "";
    }

    private static List<List<Cell>> rows(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        int[] edges = TableEdges.of(table);
        for (int number = 0; number < table.numRows(); number++) {
            rows.add(row(table.getRow(number), number, edges, rows));
        }
        return rows;
    }

    /** Cells have left and right edges only; the columns that they span are those between the table's edges. */
    private static List<Cell> row(TableRow row, int number, int[] edges, List<List<Cell>> above) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < row.numCells(); index++) {
            TableCell cell = row.getCell(index);
            int column = cells.size();
            boolean goesOn = cell.isVerticallyMerged()
                    && !cell.isFirstVerticallyMerged()
                    && number > 0
                    && column < above.get(number - 1).size();
            Cell shown = goesOn
                    ? above.get(number - 1).get(column)
                    : new Cell(shown(cell.text()).strip(), number, column);
            int span = TableEdges.between(edges, cell.getLeftEdge(), cell.getLeftEdge() + cell.getWidth());
            for (int each = 0; each < span; each++) {
                cells.add(shown);
            }
        }
        return cells;
    }

    /** Without field codes and the marks of cells, pictures and notes. */
    private static String shown(String text) {
        return Range.stripFields(text)
                .replace('\u000b', '\n')
                .replace('\r', '\n')
                .replace('\t', ' ')
                .replaceAll("[\u0000-\u0008\u000c\u000e-\u001f]", "")
                .stripTrailing();
    }
}
