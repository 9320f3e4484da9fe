package mingzhang.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;

/** Writes all tables of a document as one workbook (XLSX), a sheet each, laid out and set up for A4 as it is published. */
public final class Workbooks {
    private static final String PRODUCER = "Mingzhang";
    private static final String VERSION = "01.0000";
    private static final String FONT = "宋体";
    private static final int USUAL_SIZE = 1 << 15;

    private Workbooks() {}

    /**
     * Writes a workbook; the same input gives the same bytes.
     *
     * @param title of the document
     * @param published the instant that the file bears
     */
    public static byte[] write(String title, DocumentTables document, Instant published) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (Workbook workbook = new Workbook(bytes, PRODUCER, VERSION)) {
            workbook.setGlobalDefaultFont(FONT, SheetLayout.USUAL_SIZE);
            workbook.properties().setTitle(title);
            SheetNames names = new SheetNames();
            for (Table table : document.tables()) {
                new TableSheet(workbook.newWorksheet(names.of(table.title())), table).write();
            }
            if (!document.notes().isEmpty() || document.tables().isEmpty()) {
                NotesSheet.write(workbook.newWorksheet(names.of(NotesSheet.TITLE)), document.notes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FixedArchive.of(bytes.toByteArray(), published);
    }
}
