package mingzhang.recognition.source;

import mingzhang.finding.Position;

/**
 * Where something stands in a file.
 *
 * @param file the file's name
 * @param sheet the name of the sheet; empty for texts
 * @param line the line or row, or for a Word file, a PDF and a page of one line the paragraph, counted from 1 over the whole file
 */
public record Place(String file, String sheet, int line) {
    /** The same file and sheet at another line. */
    public Place at(int otherLine) {
        return new Place(file, sheet, otherLine);
    }

    /** The place of a character of the line, counted from 1. */
    public Position position(int column) {
        return new Position(file + (sheet.isEmpty() ? "" : "[" + sheet + "]"), line, column);
    }

    /** For people: file, sheet and line. */
    public String describe() {
        return file + (sheet.isEmpty() ? "" : "[" + sheet + "]") + ":" + line;
    }
}
