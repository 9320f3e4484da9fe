package mingzhang.download;

import java.util.List;

/**
 * What a document has for spreadsheets.
 *
 * @param tables in reading order
 * @param notes its notes on the data
 */
public record DocumentTables(List<Table> tables, List<String> notes) {
    /** Copies the lists. */
    public DocumentTables {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
