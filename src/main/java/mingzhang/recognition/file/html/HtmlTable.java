package mingzhang.recognition.file.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Place;
import org.jsoup.nodes.Element;

/** The cells of a table of a page in the places that they cover. */
final class HtmlTable {
    private static final int MOST_COLUMNS = 256;

    /** So many lines in one cell with most of the table's text are an article. */
    private static final int ARTICLE = 8;

    private final List<Element> lines;
    private final List<List<Cell>> rows = new ArrayList<>();

    private HtmlTable(Element table) {
        this.lines = table.select("tr");
    }

    /** Whether it is a table of data; portals set whole pages in tables. */
    static boolean isData(Element table) {
        boolean isLayout = table.attr("role").matches("presentation|none") || table.selectFirst("table table") != null;
        boolean hasColumns = table.select("tr").stream()
                        .filter(row -> row.select("td, th").size() > 1)
                        .count()
                > 1;
        return !isLayout && hasColumns && !holdsArticle(table);
    }

    private static boolean holdsArticle(Element table) {
        int whole = table.text().length();
        return table.select("td").stream()
                .filter(cell -> cell.text().length() * 3 > whole * 2)
                .anyMatch(cell -> HtmlText.of(cell).size() > ARTICLE);
    }

    static Block.Table of(Element table, String file) {
        HtmlTable reader = new HtmlTable(table);
        reader.lines.forEach(row -> reader.rows.add(new ArrayList<>()));
        for (int row = 0; row < reader.lines.size(); row++) {
            reader.read(row);
        }
        List<Integer> numbers = reader.lines.stream()
                .map(row -> row.sourceRange().start().lineNumber())
                .toList();
        return new Block.Table(reader.rows, new Place(file, "", numbers.get(0)), numbers);
    }

    private void read(int number) {
        List<Cell> row = rows.get(number);
        int column = 0;
        for (Element cell : lines.get(number).select("> td, > th")) {
            while (column < row.size() && row.get(column).row() < number) {
                column++;
            }
            int right = Math.min(MOST_COLUMNS, column + span(cell, "colspan", 1));
            int rest = lines.size() - number;
            int bottom = number + Math.min(rest, span(cell, "rowspan", rest));
            Cell read = new Cell(text(cell), number, column);
            for (int covered = number; covered < bottom; covered++) {
                put(read, rows.get(covered), covered, right);
            }
            column = right;
        }
    }

    private static void put(Cell cell, List<Cell> row, int number, int right) {
        while (row.size() < right) {
            row.add(new Cell("", number, row.size()));
        }
        for (int column = cell.column(); column < right; column++) {
            row.set(column, cell);
        }
    }

    private static int span(Element cell, String name, int zero) {
        String span = cell.attr(name).strip();
        int count = span.matches("\\d{1,5}") ? Integer.parseInt(span) : 1;
        return count == 0 ? zero : count;
    }

    private static String text(Element cell) {
        return HtmlText.of(cell).stream().map(HtmlText.Line::text).collect(Collectors.joining("\n"));
    }
}
