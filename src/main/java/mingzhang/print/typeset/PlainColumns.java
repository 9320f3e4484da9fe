package mingzhang.print.typeset;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The columns of a table that a unit typed itself, without saying how they are aligned: texts at the left, amounts by
 * the decimal point.
 */
final class PlainColumns {
    private static final Pattern NUMBER = Pattern.compile("[-−+]?[\\d,]+(\\.\\d+)?[%％]?");
    private static final Pattern AMOUNT = Pattern.compile(".*(\\.|,|\\d{4}).*");
    /** Shorter texts stand in the middle of their cells. */
    private static final int LONG = 6;

    private PlainColumns() {}

    static void align(Element table) {
        if (!Elements.hasClass(table, "long")) {
            return;
        }
        List<List<Element>> rows = Elements.named(table, "tr").stream()
                .map(Elements::children)
                .filter(cells -> !cells.isEmpty() && cells.get(0).getTagName().equals("td"))
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            int place = column;
            align(rows.stream()
                    .filter(cells -> cells.size() > place)
                    .map(cells -> cells.get(place))
                    .toList());
        }
    }

    private static void align(Iterable<Element> column) {
        boolean isNumeric = true;
        boolean hasAmount = false;
        boolean isLong = false;
        for (Element cell : column) {
            String text = cell.getTextContent().strip();
            isNumeric &= text.isEmpty() || NUMBER.matcher(text).matches();
            hasAmount |= AMOUNT.matcher(text).matches();
            isLong |= text.length() > LONG;
        }
        String name = isNumeric ? (hasAmount ? "number" : "") : isLong ? "text" : "";
        for (Element cell : column) {
            if (!name.isEmpty() && cell.getAttribute("class").isEmpty()) {
                cell.setAttribute("class", name);
            }
        }
    }
}
