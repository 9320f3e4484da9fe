package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which cell of a table stands in which column, spans counted in. */
final class TableGrid {
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");

    private final List<List<Cell>> rows = new ArrayList<>();

    /** A cell and the first of its columns, from 0. */
    record Cell(Element element, int column, int span) {
        /** What it says, but for the change that stands below a number and the sign for continued pages. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (!(child instanceof Element part && isBeside(part))) {
                    text.append(child.getTextContent());
                }
            }
            return text.toString().strip();
        }

        /** The change that stands below a number in smaller type; empty if there is none. */
        String change() {
            return Elements.children(element).stream()
                    .filter(part -> Elements.hasClass(part, "change"))
                    .map(part -> part.getTextContent().strip())
                    .collect(Collectors.joining());
        }

        private static boolean isBeside(Element part) {
            return Elements.hasClass(part, "change") || Elements.hasClass(part, "continuation");
        }

        boolean isHead() {
            return element.getParentNode() != null
                    && Elements.is(element.getParentNode().getParentNode(), "thead");
        }

        /** Whether it stands in the type of heads and totals. */
        boolean isStrong() {
            return isHead()
                    || element.getParentNode() instanceof Element row
                            && (Elements.hasClass(row, "total") || Elements.hasClass(row, "subtotal"));
        }
    }

    private TableGrid() {}

    static TableGrid of(Element table) {
        TableGrid grid = new TableGrid();
        for (Element section : Elements.children(table)) {
            if (section.getTagName().matches("thead|tbody|tfoot")) {
                grid.addSection(section);
            }
        }
        return grid;
    }

    private void addSection(Element section) {
        Map<Integer, Integer> covered = new HashMap<>();
        for (Element row : Elements.children(section)) {
            List<Cell> cells = new ArrayList<>();
            Map<Integer, Integer> below = new HashMap<>();
            covered.forEach((column, rest) -> {
                if (rest > 1) {
                    below.put(column, rest - 1);
                }
            });
            int column = 0;
            for (Element cell : Elements.children(row)) {
                while (covered.containsKey(column)) {
                    column++;
                }
                int span = number(cell, "colspan");
                cells.add(new Cell(cell, column, span));
                for (int each = 0; each < span; each++) {
                    below.put(column + each, number(cell, "rowspan"));
                }
                column += span;
            }
            covered.clear();
            below.forEach((place, rest) -> {
                if (rest > 1) {
                    covered.put(place, rest);
                }
            });
            rows.add(cells);
        }
    }

    private static int number(Element cell, String attribute) {
        String value = cell.getAttribute(attribute);
        return !value.isEmpty() && SPAN.matcher(value).matches() ? Integer.parseInt(value) : 1;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    Stream<Cell> cells() {
        return rows.stream().flatMap(List::stream);
    }

    /** How many columns the table has. */
    int columns() {
        return cells().mapToInt(cell -> cell.column() + cell.span()).max().orElse(0);
    }

    /** The cells of single columns below the head, by column. */
    Map<Integer, List<Cell>> bodyColumns() {
        return cells().filter(cell -> cell.span() == 1 && !cell.isHead())
                .collect(Collectors.groupingBy(Cell::column, TreeMap::new, Collectors.toList()));
    }

    /** The nearest cell above with a text in the same column as this one. */
    Optional<Element> textAbove(Element cell) {
        Optional<Element> above = Optional.empty();
        Optional<Integer> column = column(cell);
        for (List<Cell> row : rows) {
            for (Cell each : row) {
                if (each.element() == cell) {
                    return above;
                }
                if (column.filter(place -> place == each.column()).isPresent()
                        && !each.text().isEmpty()) {
                    above = Optional.of(each.element());
                }
            }
        }
        return above;
    }

    private Optional<Integer> column(Element cell) {
        return cells().filter(each -> each.element() == cell).map(Cell::column).findFirst();
    }
}
