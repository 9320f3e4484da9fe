package mingzhang.recognition.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;
import mingzhang.recognition.source.Place;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Reads the visible sheets of a workbook. A sheet is one table with the lines of a single text above and below it as
 * paragraphs; an empty row divides tables. A cell is read as it is shown; where a number is shown in a way that is no
 * plain number, as it is stored.
 */
final class SheetBlocks {
    private static final int MOST_COLUMNS = 256;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final String file;
    private final List<Block> blocks = new ArrayList<>();

    private SheetBlocks(String file) {
        this.file = file;
    }

    static List<Block> of(String file, Workbook workbook) {
        SheetBlocks reader = new SheetBlocks(file);
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            if (workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
                reader.read(workbook.getSheetAt(index));
            }
        }
        return reader.blocks;
    }

    private void read(Sheet sheet) {
        Place top = new Place(file, sheet.getSheetName(), 1);
        blocks.add(new Paragraph(sheet.getSheetName(), 0, new Place(file, sheet.getSheetName(), 0)));
        Map<Long, CellRangeAddress> spans = spans(sheet);
        List<List<Cell>> rows = new ArrayList<>();
        int first = 0;
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            List<Cell> row = row(sheet, number, rows.isEmpty() ? number : first, spans);
            long texts = row.stream()
                    .distinct()
                    .filter(cell -> !cell.plain().isEmpty())
                    .count();
            boolean isLine = texts == 1 && (rows.isEmpty() || isNote(row));
            if (texts == 0 || isLine) {
                close(rows, top.at(first + 1));
                row.stream()
                        .filter(cell -> !cell.plain().isEmpty())
                        .findFirst()
                        .ifPresent(cell -> addLines(cell.text(), top, row.get(0).row()));
            } else {
                first = rows.isEmpty() ? number : first;
                rows.add(row);
            }
        }
        close(rows, top.at(first + 1));
    }

    private void addLines(String text, Place top, int row) {
        for (String line : text.split("\n")) {
            if (!Characters.plain(line).isEmpty()) {
                blocks.add(new Paragraph(line.strip(), 0, top.at(row + 1)));
            }
        }
    }

    private static boolean isNote(List<Cell> row) {
        return row.stream().anyMatch(cell -> cell.plain().matches("(?:注|说明|备注)[:：0-9].*"));
    }

    private void close(List<List<Cell>> rows, Place place) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(rows), place));
            rows.clear();
        }
    }

    private static Map<Long, CellRangeAddress> spans(Sheet sheet) {
        Map<Long, CellRangeAddress> spans = new HashMap<>();
        for (CellRangeAddress span : sheet.getMergedRegions()) {
            for (int row = span.getFirstRow(); row <= span.getLastRow(); row++) {
                for (int column = span.getFirstColumn();
                        column <= Math.min(span.getLastColumn(), MOST_COLUMNS);
                        column++) {
                    spans.put(key(row, column), span);
                }
            }
        }
        return spans;
    }

    private static long key(int row, int column) {
        return (long) row * (MOST_COLUMNS + 1) + column;
    }

    private List<Cell> row(Sheet sheet, int number, int first, Map<Long, CellRangeAddress> spans) {
        Optional<Row> row = Optional.ofNullable(sheet.getRow(number));
        int end = Math.min(
                MOST_COLUMNS, row.map(each -> (int) each.getLastCellNum()).orElse(0));
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < end; column++) {
            Optional<CellRangeAddress> span =
                    Optional.ofNullable(spans.get(key(number, column))).filter(each -> each.getFirstRow() >= first);
            int fromRow = span.map(CellRangeAddress::getFirstRow).orElse(number);
            int fromColumn = span.map(CellRangeAddress::getFirstColumn).orElse(column);
            cells.add(new Cell(text(sheet, fromRow, fromColumn), fromRow - first, fromColumn));
        }
        return cells;
    }

    private String text(Sheet sheet, int row, int column) {
        return Optional.ofNullable(sheet.getRow(row))
                .map(found -> found.getCell(column))
                .map(this::text)
                .orElse("");
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            default -> "";
        };
    }

    private String number(org.apache.poi.ss.usermodel.Cell cell) {
        String stored = NumberToTextConverter.toText(cell.getNumericCellValue());
        String format = String.valueOf(cell.getCellStyle().getDataFormatString());
        if (format.equalsIgnoreCase("General") || format.equals("@")) {
            return stored;
        }
        String shown = formatter
                .formatRawCellContents(
                        cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), format)
                .strip();
        boolean isPlain = Characters.number(shown, "%").isPresent() || shown.equals("-") || shown.isEmpty();
        return isPlain || shown.matches(".*[年月日].*|\\d{4}[-/].*") ? shown : stored;
    }
}
