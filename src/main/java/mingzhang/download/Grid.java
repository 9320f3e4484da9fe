package mingzhang.download;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.download.Table.Cell;
import mingzhang.download.Table.Row;

/** Where the cells of a table lie once all spans are laid out. */
final class Grid {
    private final List<Row> rows;
    private final List<List<Optional<Area>>> places = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private int columns = 0;

    /** A cell and the places it covers; rows and columns count from 0. */
    record Area(Cell cell, int row, int column, int lastRow, int lastColumn) {
        private Area downTo(int row) {
            return new Area(cell, this.row, column, row, lastColumn);
        }
    }

    private Grid(List<Row> rows) {
        this.rows = rows;
    }

    static Grid of(Table table) {
        Grid grid = new Grid(table.rows());
        for (int row = 0; row < table.rows().size(); row++) {
            grid.places.add(new ArrayList<>());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            grid.lay(row, table.rows().get(row));
        }
        Set<Area> seen = new HashSet<>();
        grid.places.forEach(
                line -> line.forEach(place -> place.filter(seen::add).ifPresent(grid.areas::add)));
        return grid;
    }

    private void lay(int row, Row cells) {
        int column = 0;
        for (Cell cell : cells.cells()) {
            while (at(row, column).isPresent()) {
                column++;
            }
            int lastRow = Math.min(row + cell.rows() - 1, lastOfPart(row));
            int lastColumn = column;
            while (lastColumn < column + cell.columns() - 1
                    && at(row, lastColumn + 1).isEmpty()) {
                lastColumn++;
            }
            Optional<Area> above = row > 0 && cell.isContinued() ? at(row - 1, column) : Optional.empty();
            Area area =
                    above.map(upper -> upper.downTo(lastRow)).orElse(new Area(cell, row, column, lastRow, lastColumn));
            cover(area);
            column = area.lastColumn() + 1;
        }
    }

    /** No cell reaches out of the head or below the table. */
    private int lastOfPart(int row) {
        int last = row;
        while (last + 1 < rows.size()
                && rows.get(last + 1).isHead() == rows.get(row).isHead()) {
            last++;
        }
        return last;
    }

    private void cover(Area area) {
        for (int row = area.row(); row <= area.lastRow(); row++) {
            List<Optional<Area>> line = places.get(row);
            while (line.size() <= area.lastColumn()) {
                line.add(Optional.empty());
            }
            for (int column = area.column(); column <= area.lastColumn(); column++) {
                line.set(column, Optional.of(area));
            }
        }
        columns = Math.max(columns, area.lastColumn() + 1);
    }

    /** The cell that covers a place; empty if none does. */
    Optional<Area> at(int row, int column) {
        List<Optional<Area>> line = places.get(row);
        return column < line.size() ? line.get(column) : Optional.empty();
    }

    /** Every cell once, line by line. */
    List<Area> areas() {
        return areas;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows.size();
    }

    /** How many rows the head has. */
    int headRows() {
        int head = 0;
        while (head < rows.size() && rows.get(head).isHead()) {
            head++;
        }
        return head;
    }

    boolean isTotal(int row) {
        return rows.get(row).isTotal();
    }
}
