package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code text-table} of columns under one head of which the first is 小计: in each row it is the sum of the others. A blank cell
 * beside numbers is nil; columns of 其中 are no division.
 */
final class TypedColumnsRule implements TextRule {
    private static final String SUBTOTAL = "小计";
    private static final int FEWEST = 2;

    /** The column of a 小计, and the columns behind it up to the next head. */
    private record Group(String head, int subtotal, int end) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || !text.prose().text().contains(SUBTOTAL)) {
            return;
        }
        for (TypedTable table : text.tables()) {
            List<TypedTable.Row> rows = table.rows().stream()
                    .filter(row ->
                            row.cells().size() > FEWEST && !row.cells().get(0).matches(":?-+:?"))
                    .toList();
            for (int index = 1; index < rows.size(); index++) {
                TypedTable.Row heads = rows.get(index - 1);
                TypedTable.Row below = rows.get(index);
                List<TypedTable.Row> data = rows.subList(index + 1, rows.size());
                IntStream.range(1, below.cells().size())
                        .filter(column -> below.cells().get(column).equals(SUBTOTAL))
                        .mapToObj(column -> group(heads, below, column))
                        .forEach(group -> data.forEach(row -> check(text, row, group, report)));
            }
        }
    }

    private static Group group(TypedTable.Row heads, TypedTable.Row below, int subtotal) {
        String head = cell(heads, subtotal);
        int end = subtotal + 1;
        boolean isClean = !head.isEmpty() && !head.contains("其中");
        while (end < below.cells().size()
                && !cell(below, end).isEmpty()
                && !cell(below, end).equals(SUBTOTAL)
                && (cell(heads, end).isEmpty() || cell(heads, end).equals(head))) {
            isClean &= !cell(below, end).contains("其中");
            end++;
        }
        return new Group(head, subtotal, isClean ? end : subtotal);
    }

    private static void check(ReportText text, TypedTable.Row row, Group group, Consumer<Deviation> report) {
        List<Integer> parts = IntStream.range(group.subtotal() + 1, group.end())
                .filter(column -> row.number(column).isPresent())
                .boxed()
                .toList();
        boolean isReadable = IntStream.range(group.subtotal() + 1, group.end())
                .allMatch(column ->
                        row.number(column).isPresent() || cell(row, column).matches("[-—－/]*|无"));
        if (parts.size() < FEWEST || !isReadable || row.number(group.subtotal()).isEmpty()) {
            return;
        }
        BigDecimal typed = row.number(group.subtotal()).orElseThrow();
        BigDecimal exact = BigDecimal.ZERO;
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        for (int column : parts) {
            exact = exact.add(row.number(column).orElseThrow());
            sum = sum.plus(Spread.rounded(row.number(column).orElseThrow()));
        }
        if (!sum.meets(Spread.rounded(typed))) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "text-table.row",
                            text.prose().at(row.start()),
                            cell(row, 0),
                            group.head() + SUBTOTAL,
                            cell(row, group.subtotal()),
                            exact.toPlainString())));
        }
    }

    private static String cell(TypedTable.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
