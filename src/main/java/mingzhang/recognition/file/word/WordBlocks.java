package mingzhang.recognition.file.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;
import mingzhang.recognition.source.Place;
import org.w3c.dom.Element;

/**
 * Reads the text of a Word file as it is shown: with automatic numbers, without deletions, tables of contents and hidden
 * marks; the text of a box behind the paragraph that holds it.
 */
public final class WordBlocks {
    private final String file;
    private final WordNumbers numbers;
    private final WordStyles styles;
    private final List<Block> blocks = new ArrayList<>();
    private int line = 0;

    private WordBlocks(String file, WordParts parts) throws IOException {
        this.file = file;
        this.styles = new WordStyles(parts.root("styles"));
        this.numbers = new WordNumbers(parts.root("numbering"));
    }

    /** The paragraphs and tables of a document, in their order. */
    public static List<Block> of(String file, WordParts parts) throws IOException {
        WordBlocks reader = new WordBlocks(file, parts);
        parts.root("document")
                .ifPresent(
                        document -> reader.readAll(Xml.child(document, "body").orElse(document)));
        return reader.blocks;
    }

    private void readAll(Element parent) {
        for (Element element : Xml.children(parent)) {
            switch (Xml.name(element)) {
                case "p" -> readParagraph(element);
                case "tbl" -> readTable(element);
                case "sdt" -> readControl(element);
                case "ins", "smartTag", "customXml", "moveTo" -> readAll(element);
                default -> {}
            }
        }
    }

    /** A content control; that of a table of contents repeats the headings and is passed over. */
    private void readControl(Element control) {
        boolean isContents = Xml.child(control, "sdtPr")
                .flatMap(properties -> Xml.child(properties, "docPartObj"))
                .isPresent();
        if (!isContents) {
            Xml.child(control, "sdtContent").ifPresent(this::readAll);
        }
    }

    private void readParagraph(Element paragraph) {
        line++;
        if (styles.isContents(paragraph)) {
            return;
        }
        List<Element> boxes = new ArrayList<>();
        String typed = WordText.of(paragraph, boxes);
        String number = Characters.plain(typed).isEmpty() ? "" : numbers.next(paragraph, styles);
        if (!Characters.plain(typed).isEmpty()) {
            int level = styles.level(paragraph);
            for (String each : (number + typed).split("\n")) {
                if (!Characters.plain(each).isEmpty()) {
                    blocks.add(new Paragraph(each.strip(), level, new Place(file, "", line)));
                }
            }
        }
        boxes.forEach(this::readAll);
    }

    private void readTable(Element table) {
        Place place = new Place(file, "", ++line);
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : Xml.through(table, "tr")) {
            rows.add(row(row, rows));
        }
        line += Math.max(0, rows.size() - 1);
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows, place));
        }
    }

    private List<Cell> row(Element row, List<List<Cell>> above) {
        List<Cell> cells = new ArrayList<>();
        int number = above.size();
        Xml.child(row, "trPr").ifPresent(properties -> addBlank(Xml.number(properties, "gridBefore"), number, cells));
        for (Element cell : Xml.through(row, "tc")) {
            int column = cells.size();
            Cell read = new Cell(text(cell), number, column);
            boolean goesOn = isContinued(cell)
                    && number > 0
                    && column < above.get(number - 1).size();
            Cell shown = goesOn ? above.get(number - 1).get(column) : read;
            int span = Xml.child(cell, "tcPr")
                    .map(properties -> Xml.number(properties, "gridSpan"))
                    .orElse(1);
            for (int each = 0; each < Math.max(1, span); each++) {
                cells.add(shown);
            }
        }
        return cells;
    }

    private static void addBlank(int count, int row, List<Cell> cells) {
        for (int column = 0; column < count; column++) {
            cells.add(new Cell("", row, column));
        }
    }

    /** Word marks each further cell of a vertical span by vMerge without restart. */
    private static boolean isContinued(Element cell) {
        return Xml.child(cell, "tcPr")
                .flatMap(properties -> Xml.child(properties, "vMerge"))
                .filter(merge -> !Xml.attribute(merge, "val").equals("restart"))
                .isPresent();
    }

    /** The paragraphs of a cell with their numbers; a table inside as lines. */
    private String text(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Element element : Xml.children(cell)) {
            String part = switch (Xml.name(element)) {
                case "p" -> {
                    String typed = WordText.of(element, new ArrayList<>());
                    yield typed.isBlank() ? typed : numbers.next(element, styles) + typed;
                }
                case "tbl" -> inner(element);
                case "sdt" -> Xml.child(element, "sdtContent").map(this::text).orElse("");
                default -> "";
            };
            text.append(text.length() > 0 && !part.isEmpty() ? "\n" : "").append(part);
        }
        return text.toString().strip();
    }

    private String inner(Element table) {
        List<String> lines = new ArrayList<>();
        for (Element row : Xml.through(table, "tr")) {
            lines.add(String.join(
                    "\t", Xml.through(row, "tc").stream().map(this::text).toList()));
        }
        return String.join("\n", lines);
    }
}
