package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block.Cell;

/** The cells of a table with the text that stands in them. */
final class PdfCells {
    private static final double NARROWEST_MARGIN = 1;
    private static final double WIDEST_MARGIN = 6;
    private static final Pattern ENDS_WITH_DIGIT = Pattern.compile("[\\d.,]$");
    private static final Pattern END = Pattern.compile("[。；;：:！]$");
    private static final Pattern ITEM = Pattern.compile(
            "[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\\d]{1,2}[)）]|\\d{1,2}[.．、)）](?!\\d)|[①-⑳●○◆■]|[一二三四五六七八九十]是|[（(]\\d");

    private PdfCells() {}

    /** The rows of a table; a cell that spans several columns or rows stands in each place that it covers. */
    static List<List<Cell>> rows(PdfGrid grid, List<PdfGlyph> glyphs) {
        Map<Integer, List<PdfGlyph>> inside = new HashMap<>();
        glyphs.forEach(glyph -> grid.cell(glyph)
                .ifPresent(cell ->
                        inside.computeIfAbsent(cell, each -> new ArrayList<>()).add(glyph)));
        List<Integer> across = IntStream.range(0, grid.height())
                .filter(row -> IntStream.range(0, grid.width())
                        .anyMatch(column -> grid.cell(row, column) / grid.width() == row))
                .boxed()
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (int row : across) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < grid.width(); column++) {
                int cell = grid.cell(row, column);
                String text = text(PdfLine.of(inside.getOrDefault(cell, List.of())), grid.left(cell), grid.width(cell));
                cells.add(new Cell(text, across.indexOf(cell / grid.width()), cell % grid.width()));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The lines of a cell; what does not look like the end of a paragraph goes on in the next. */
    private static String text(List<PdfLine> lines, double left, double width) {
        double margin = lines.stream()
                .mapToDouble(line -> line.left() - left)
                .map(gap -> Math.max(NARROWEST_MARGIN, Math.min(WIDEST_MARGIN, gap)))
                .min()
                .orElse(0);
        String text = "";
        for (int index = 0; index < lines.size(); index++) {
            PdfLine line = lines.get(index);
            boolean goesOn = index > 0 && goesOn(lines.get(index - 1), line, width - 2 * margin);
            text = goesOn ? PdfLine.joined(text, line.text()) : text + (index > 0 ? "\n" : "") + line.text();
        }
        return text;
    }

    /** Two numbers are one only if the first reaches from side to side. */
    private static boolean goesOn(PdfLine former, PdfLine line, double width) {
        double room = width - former.width();
        if (ENDS_WITH_DIGIT.matcher(former.text()).find()
                && Character.isDigit(line.text().charAt(0))) {
            return room < line.size() / 2;
        }
        boolean isFull = room < line.firstWord() + line.size() / 5;
        boolean isEnd =
                END.matcher(former.text()).find() || ITEM.matcher(line.text()).lookingAt();
        return isFull || !isEnd;
    }
}
