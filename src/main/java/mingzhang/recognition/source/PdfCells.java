package mingzhang.recognition.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block.Cell;

/** The cells of a table with the text that stands in them. */
final class PdfCells {
    private static final double WIDEST_MARGIN = 12;

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

    /** The lines of a cell; one that ends only because the cell does goes on in the next. */
    private static String text(List<PdfLine> lines, double left, double width) {
        double margin = lines.stream()
                .mapToDouble(line -> line.left() - left)
                .map(gap -> Math.max(1, Math.min(WIDEST_MARGIN, gap)))
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            PdfLine line = lines.get(index);
            if (index == 0) {
                text.append(line.text());
                continue;
            }
            double room = width - 2 * margin - lines.get(index - 1).width();
            boolean goesOn = room < line.firstWord() + line.size() / 5;
            String before = text.toString();
            text.setLength(0);
            text.append(goesOn ? PdfLine.joined(before, line.text()) : before + "\n" + line.text());
        }
        return text.toString();
    }
}
