package mingzhang.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * Text in columns on a terminal, where a Chinese character takes two places.
 *
 * @param right for each column whether it is set to the right
 */
record Columns(List<Boolean> right) {
    private static final int FIRST_WIDE_CHARACTER = 0x1100;
    private static final String GAP = "  ";

    void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String blanks = " ".repeat(widths[column] - width(row.get(column)));
                line.append(right.get(column) ? blanks + row.get(column) : row.get(column) + blanks)
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    /** Chinese characters, their punctuation and full-width forms. */
    private static boolean isWide(int character) {
        return character >= FIRST_WIDE_CHARACTER
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xA4CF
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0x20000);
    }
}
