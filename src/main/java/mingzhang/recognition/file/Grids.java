package mingzhang.recognition.file;

import java.util.ArrayList;
import java.util.List;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Characters;
import mingzhang.recognition.source.Place;

/** Tables from rows of texts, without any word on merged cells. */
final class Grids {
    private Grids() {}

    /** The texts of a row's cells, and the line on which the first one stands. */
    record Row(int line, List<String> cells) {}

    /** A table whose merged cells stand in each place that they cover. */
    static Table of(List<Row> rows, Place place) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> texts = rows.get(row).cells();
            List<Cell> line = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                line.add(new Cell(texts.get(column).strip(), row, column));
            }
            cells.add(line);
        }
        return new Table(cells, place, rows.stream().map(Row::line).toList());
    }

    /**
     * Puts rows together that an empty line inside a cell has cut. The longest row since the last one that was as long
     * tells how many cells a row has.
     */
    static List<Row> joined(List<Row> pieces) {
        List<Row> rows = new ArrayList<>();
        int index = 0;
        int width = 0;
        while (index < pieces.size()) {
            int line = pieces.get(index).line();
            List<String> row = new ArrayList<>(pieces.get(index++).cells());
            int end = width > row.size() ? reaching(pieces, index, width - row.size()) : index;
            for (; index < end; index++) {
                row.addAll(pieces.get(index).cells());
            }
            boolean isHead = row.size() == 1
                    && index < pieces.size()
                    && pieces.get(index).cells().size() > 4;
            if (isHead
                    && !row.get(0).isBlank()
                    && !pieces.get(index).cells().get(0).isBlank()) {
                row.addAll(pieces.get(index++).cells());
            }
            width = row.size() > 3 ? row.size() : width;
            rows.add(new Row(line, row));
        }
        return rows;
    }

    /** Behind the pieces that together have exactly so many cells, none of them beginning with an empty one. */
    private static int reaching(List<Row> pieces, int from, int wanted) {
        int count = 0;
        for (int index = from; index < pieces.size() && index < from + 4; index++) {
            List<String> piece = pieces.get(index).cells();
            if (Characters.plain(piece.get(0)).isEmpty()) {
                return from;
            }
            count += piece.size();
            if (count >= wanted) {
                return count == wanted ? index + 1 : from;
            }
        }
        return from;
    }
}
