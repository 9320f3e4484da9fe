package mingzhang.download;

import java.util.Locale;
import mingzhang.download.Grid.Area;
import mingzhang.download.Table.Cell;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One table on its sheet: title, lines above, head, rows, notes, and how it is printed. */
final class TableSheet {
    private static final float SIDE_MARGIN = 0.6f;
    private static final String HEAD_FILL = "F2F2F2";
    private static final int WIDEST_FROZEN = 40;

    private final Worksheet sheet;
    private final Table table;
    private final Grid grid;
    private final SheetLayout layout;

    TableSheet(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.grid = Grid.of(table);
        this.layout = SheetLayout.of(table, grid);
    }

    void write() {
        int row = 0;
        across(row, table.title(), true);
        row++;
        for (String line : table.lead()) {
            across(row, line, false)
                    .horizontalAlignment(line.startsWith("单位") ? "right" : "left")
                    .set();
            row++;
        }
        int first = row;
        for (Area area : grid.areas()) {
            cell(area, first);
        }
        for (int line = 0; line < grid.rows(); line++) {
            sheet.rowHeight(first + line, layout.height(grid, line));
        }
        row += grid.rows();
        for (String note : table.notes()) {
            across(row, note, false).horizontalAlignment("left").set();
            row++;
        }
        setUp(first);
    }

    /** A line over all columns. */
    private StyleSetter across(int row, String text, boolean isTitle) {
        int last = Math.max(grid.columns() - 1, 0);
        sheet.value(row, 0, text);
        Range range = sheet.range(row, 0, row, last);
        if (last > 0) {
            range.merge();
        }
        StyleSetter style = range.style().wrapText(true).verticalAlignment("center");
        if (isTitle) {
            style.bold()
                    .fontSize(SheetLayout.TITLE_SIZE)
                    .horizontalAlignment("center")
                    .set();
            sheet.rowHeight(row, SheetLayout.titleHeight(text, layout.width(0, last)));
        } else {
            sheet.rowHeight(row, SheetLayout.height(SheetLayout.lines(text, layout.width(0, last))));
        }
        return style;
    }

    private void cell(Area area, int first) {
        Cell cell = area.cell();
        int row = first + area.row();
        cell.number()
                .ifPresentOrElse(
                        number -> sheet.value(row, area.column(), number.stored()),
                        () -> sheet.value(row, area.column(), cell.text() + cell.mark()));
        Range range = sheet.range(row, area.column(), first + area.lastRow(), area.lastColumn());
        if (area.lastRow() > area.row() || area.lastColumn() > area.column()) {
            range.merge();
        }
        boolean isHead = area.row() < grid.headRows();
        StyleSetter style = range.style()
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(cell.number().isEmpty())
                .horizontalAlignment(cell.alignment().name().toLowerCase(Locale.ROOT));
        cell.number().ifPresent(number -> style.format(number.format(cell.mark())));
        if (cell.indent() > 0) {
            style.indent(cell.indent());
        }
        if (isHead || grid.isTotal(area.row())) {
            style.bold();
        }
        if (isHead) {
            style.fillColor(HEAD_FILL);
        }
        style.set();
    }

    private void setUp(int first) {
        for (int column = 0; column < grid.columns(); column++) {
            sheet.width(column, layout.widths().get(column));
        }
        int head = grid.headRows();
        if (head > 0 && head < grid.rows()) {
            sheet.repeatRows(first, first + head - 1);
            boolean isNarrow = grid.columns() > 2 && layout.widths().get(0) < WIDEST_FROZEN;
            sheet.freezePane(isNarrow ? 1 : 0, first + head);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(layout.isLandscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(SIDE_MARGIN);
        sheet.rightMargin(SIDE_MARGIN);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    }
}
