package mingzhang.download;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** The sheet with a document's notes on its data. */
final class NotesSheet {
    static final String TITLE = "数据说明";
    private static final double WIDTH = 88;

    private NotesSheet() {}

    static void write(Worksheet sheet, List<String> notes) {
        sheet.width(0, WIDTH);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.value(0, 0, TITLE);
        sheet.style(0, 0).bold().fontSize(SheetLayout.TITLE_SIZE).set();
        for (int index = 0; index < notes.size(); index++) {
            sheet.value(index + 1, 0, notes.get(index));
            sheet.style(index + 1, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(index + 1, SheetLayout.height(SheetLayout.lines(notes.get(index), WIDTH)));
        }
        if (notes.isEmpty()) {
            sheet.value(1, 0, "本文件没有表格和数据说明。");
        }
    }
}
