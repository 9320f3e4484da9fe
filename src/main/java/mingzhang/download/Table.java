package mingzhang.download;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table as a page shows it.
 *
 * @param name its name in addresses, {@code data-table} of the page
 * @param title its caption; where it has none, the heading it stands under
 * @param lead the lines between title and head, such as 单位：万元
 * @param isWide whether it is printed on a landscape page
 * @param widths of the columns, in percent; empty if the page does not say
 * @param rows from above
 * @param notes the lines below it, 注：…
 */
public record Table(
        String name,
        String title,
        List<String> lead,
        boolean isWide,
        List<BigDecimal> widths,
        List<Row> rows,
        List<String> notes) {
    /** Copies the lists. */
    public Table {
        lead = List.copyOf(lead);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A row.
     *
     * @param isHead whether it belongs to the head
     * @param isTotal whether it is set off as a total
     * @param cells without the places that cells of rows above reach into
     */
    public record Row(boolean isHead, boolean isTotal, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows, without marks to notes and without changes against other years
     * @param number the number if it is one and nothing else
     * @param unit what its figure is measured in, 元 for money in whatever unit it is printed; empty if not a figure
     * @param mark the marks to notes behind it
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     * @param isContinued whether it only continues the cell above it
     * @param alignment to which side
     * @param indent how far a name lies below the topmost one
     */
    public record Cell(
            String text,
            Optional<PlainNumber> number,
            String unit,
            String mark,
            int columns,
            int rows,
            boolean isContinued,
            Alignment alignment,
            int indent) {}

    /** To which side a cell's text stands. */
    public enum Alignment {
        /** 居左. */
        LEFT,
        /** 居中. */
        CENTER,
        /** 居右. */
        RIGHT
    }
}
