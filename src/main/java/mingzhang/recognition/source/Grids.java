package mingzhang.recognition.source;

import java.util.ArrayList;
import java.util.List;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** Tables from rows of texts, without any word on merged cells. */
final class Grids {
    private Grids() {}

    static Table of(List<List<String>> rows, Place place) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> line = new ArrayList<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                line.add(new Cell(rows.get(row).get(column).strip(), row, column));
            }
            cells.add(line);
        }
        return new Table(cells, place);
    }

    /**
     * Puts rows together that an empty line inside a cell has cut. The longest row since the last one that was as long
     * tells how many cells a row has.
     */
    static List<List<String>> joined(List<List<String>> pieces) {
        List<List<String>> rows = new ArrayList<>();
        int index = 0;
        int width = 0;
        while (index < pieces.size()) {
            List<String> row = new ArrayList<>(pieces.get(index++));
            int end = width > row.size() ? reaching(pieces, index, width - row.size()) : index;
            for (; index < end; index++) {
                row.addAll(pieces.get(index));
            }
            boolean isHead = row.size() == 1
                    && index < pieces.size()
                    && pieces.get(index).size() > 4;
            if (isHead && !row.get(0).isBlank() && !pieces.get(index).get(0).isBlank()) {
                row.addAll(pieces.get(index++));
            }
            width = row.size() > 3 ? row.size() : width;
            rows.add(row);
        }
        return rows;
    }

    /** Behind the pieces that together have exactly so many cells, none of them beginning with an empty one. */
    private static int reaching(List<List<String>> pieces, int from, int wanted) {
        int count = 0;
        for (int index = from; index < pieces.size() && index < from + 4; index++) {
            List<String> piece = pieces.get(index);
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
