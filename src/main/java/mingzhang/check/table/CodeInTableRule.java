package mingzhang.check.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Classification;
import mingzhang.finding.Finding;

/**
 * {@code function-name} of a typed table with a column of codes: the name beside a code is that of another code of the same
 * 款.
 */
final class CodeInTableRule implements TextRule {
    private static final Pattern CODE = Pattern.compile("2\\d{6}");
    private static final int LEVEL = 5;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Optional<Classification> codes = text.tables().isEmpty() ? Optional.empty() : codes(facts);
        if (codes.isEmpty()) {
            return;
        }
        int year = facts.disclosure().year();
        for (TypedTable table : text.tables()) {
            for (TypedTable.Row row : table.rows()) {
                check(text, row, codes.get(), year, report);
            }
        }
    }

    private static Optional<Classification> codes(YearFacts facts) {
        return facts.address("收入.功能分类").map(Address::concept).flatMap(concept -> concept.classification());
    }

    private static void check(
            ReportText text, TypedTable.Row row, Classification codes, int year, Consumer<Deviation> report) {
        List<String> cells = row.cells();
        for (int column = 0; column + 1 < cells.size(); column++) {
            String code = cells.get(column);
            String name = cells.get(column + 1);
            if (!CODE.matcher(code).matches()
                    || codes.name(code, year)
                            .filter(known -> !known.equals(name))
                            .isEmpty()) {
                continue;
            }
            Optional<String> own = codes.codes(name, year).stream()
                    .filter(other -> other.length() == code.length() && other.startsWith(code.substring(0, LEVEL)))
                    .findFirst();
            if (own.isPresent()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "function-name.classified",
                                text.prose().at(row.start()),
                                name,
                                code,
                                own.get(),
                                codes.name(code, year).orElseThrow())));
            }
        }
    }
}
