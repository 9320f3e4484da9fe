package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code text-table} of a row whose 合计 is not the sum of its other columns, in a table where that of at least two other rows is.
 * Of columns under one head only 小计 counts; a blank cell beside numbers is nil.
 */
final class RowTotalRule implements TextRule {
    private static final Pattern TOTAL = Pattern.compile("(?:本年)?(?:收入|支出)?(?:合计|总计)");
    private static final String SUBTOTAL = "小计";
    private static final int MOST_HEADS = 3;
    private static final int FEWEST_RIGHT = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (TypedTable table : text.tables()) {
            List<Row> rows = table.rows().stream()
                    .filter(row -> row.cells().size() > FEWEST_RIGHT
                            && !row.cells().get(0).matches(":?-+:?"))
                    .toList();
            int first = 0;
            while (first < Math.min(rows.size(), MOST_HEADS) && !hasNumber(rows.get(first))) {
                first++;
            }
            if (first > 0 && first < rows.size()) {
                check(text, rows.subList(0, first), rows.subList(first, rows.size()), report);
            }
        }
    }

    private static boolean hasNumber(Row row) {
        return IntStream.range(1, row.cells().size())
                .anyMatch(column -> row.number(column).isPresent());
    }

    private static void check(ReportText text, List<Row> heads, List<Row> rows, Consumer<Deviation> report) {
        int total = IntStream.range(1, heads.get(0).cells().size())
                .filter(column -> heads.stream()
                        .anyMatch(head -> TOTAL.matcher(cell(head, column)).matches()))
                .findFirst()
                .orElse(0);
        List<Integer> parts = total == 0 ? List.of() : parts(heads, total);
        List<Row> known = rows.stream()
                .filter(row -> parts.size() > 1 && row.number(total).isPresent() && isReadable(row, parts))
                .toList();
        List<Row> wrong =
                known.stream().filter(row -> !isRight(row, total, parts)).toList();
        if (known.size() - wrong.size() >= FEWEST_RIGHT) {
            wrong.forEach(row -> report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "text-table.row",
                            text.prose().at(row.start()),
                            cell(row, 0),
                            "合计",
                            cell(row, total),
                            sum(row, parts).toPlainString()))));
        }
    }

    /** The columns behind the total: alone, or the 小计 of those under one head. */
    private static List<Integer> parts(List<Row> heads, int total) {
        Row top = heads.get(0);
        Row bottom = heads.get(heads.size() - 1);
        List<Integer> parts = new ArrayList<>();
        boolean isBelowSubtotal = false;
        for (int column = total + 1; column < top.cells().size(); column++) {
            boolean isNew = !cell(top, column).isEmpty() || cell(bottom, column).isEmpty();
            boolean isSubtotal = cell(bottom, column).equals(SUBTOTAL);
            isBelowSubtotal = isBelowSubtotal && !isNew;
            if (!isBelowSubtotal) {
                parts.add(column);
            }
            isBelowSubtotal |= isSubtotal;
        }
        return parts;
    }

    private static boolean isReadable(Row row, List<Integer> parts) {
        return parts.stream()
                .allMatch(column ->
                        row.number(column).isPresent() || cell(row, column).matches("[-—－/]*|无"));
    }

    private static boolean isRight(Row row, int total, List<Integer> parts) {
        Envelope sum = parts.stream()
                .flatMap(column -> row.number(column).stream())
                .map(Spread::rounded)
                .reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
        return sum.meets(Spread.rounded(row.number(total).orElseThrow()));
    }

    private static BigDecimal sum(Row row, List<Integer> parts) {
        return parts.stream().flatMap(column -> row.number(column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
