package mingzhang.download;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mingzhang.download.Grid.Area;

/** Widths of columns, in characters of the usual size, and heights of rows, in points. */
final class SheetLayout {
    static final int TITLE_SIZE = 16;
    static final int USUAL_SIZE = 10;
    private static final double TITLE_HEIGHT = 30;
    /** What fits between the margins of A4, upright and lying. */
    private static final double PORTRAIT = 88;

    private static final double LANDSCAPE = 132;
    private static final double NARROWEST = 7;
    private static final double WIDEST = 40;
    private static final double BOLD = 1.15;
    private static final double LINE = 14;
    private static final double PADDING = 4;
    /** Spreadsheets allow no taller row. */
    private static final double TALLEST = 409;

    private static final int MOST_UPRIGHT_COLUMNS = 9;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final List<Double> widths;
    private final boolean isLandscape;

    private SheetLayout(List<Double> widths, boolean isLandscape) {
        this.widths = widths;
        this.isLandscape = isLandscape;
    }

    /** As the page sets the columns; where it does not, by what they hold. */
    static SheetLayout of(Table table, Grid grid) {
        boolean isLandscape = table.isWide() || grid.columns() > MOST_UPRIGHT_COLUMNS;
        double whole = isLandscape ? LANDSCAPE : PORTRAIT;
        BigDecimal sum = table.widths().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Double> widths = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            widths.add(
                    table.widths().size() == grid.columns() && sum.signum() > 0
                            ? Math.max(
                                    numeric(grid, column),
                                    table.widths().get(column).doubleValue() * whole / sum.doubleValue())
                            : natural(grid, column));
        }
        return new SheetLayout(widths, isLandscape);
    }

    private static double natural(Grid grid, int column) {
        double width = numeric(grid, column);
        for (Area area : grid.areas()) {
            if (area.column() == column && area.lastColumn() == column) {
                for (String line : area.cell().text().split("\n", -1)) {
                    width = Math.max(width, width(line) + 2);
                }
            }
        }
        return Math.min(width, WIDEST);
    }

    /** A number that does not fit would be shown as a row of #. */
    private static double numeric(Grid grid, int column) {
        return grid.areas().stream()
                .filter(area -> area.column() == column && area.cell().number().isPresent())
                .mapToDouble(area -> width(area.cell().text() + area.cell().mark()) * BOLD + 2)
                .reduce(NARROWEST, Math::max);
    }

    List<Double> widths() {
        return widths;
    }

    boolean isLandscape() {
        return isLandscape;
    }

    double width(int first, int last) {
        return widths.subList(first, last + 1).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The height of a row of the table, by its tallest cell. */
    double height(Grid grid, int row) {
        int lines = 1;
        for (Area area : grid.areas()) {
            if (area.row() == row && area.lastRow() == row) {
                lines = Math.max(lines, lines(area.cell().text(), width(area.column(), area.lastColumn()) - 1));
            }
        }
        return height(lines);
    }

    static double height(int lines) {
        return Math.min(lines * LINE + PADDING, TALLEST);
    }

    /** How many lines a text takes in a width. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(width(line) / Math.max(width, 2)));
        }
        return lines;
    }

    /** The height of the title, which is written larger. */
    static double titleHeight(String title, double width) {
        return Math.min(TITLE_HEIGHT * lines(title, width * USUAL_SIZE / TITLE_SIZE), TALLEST);
    }

    private static double width(String line) {
        return line.codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE_CHARACTER ? 2 : 1)
                .sum();
    }
}
