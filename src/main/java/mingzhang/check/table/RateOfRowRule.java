package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-completion} of an amount of which a typed table has a row by its name: the 执行率 that the text gives is that of
 * the amount in none of the row's other numbers.
 */
final class RateOfRowRule implements TextRule {
    private static final int ALIKE = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || text.prose().text().indexOf('|') < 0) {
            return;
        }
        List<Row> rows =
                text.tables().stream().flatMap(table -> table.rows().stream()).toList();
        for (Sentence sentence : rows.isEmpty() ? List.<Sentence>of() : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                if (figure.budget().isEmpty() && figure.amount().isPresent()) {
                    figure.ratios().stream()
                            .filter(ratio -> ratio.kind() == Ratio.Kind.EXECUTION
                                    && ratio.whole().isEmpty())
                            .forEach(ratio -> check(text, figure, ratio.percent(), rows, report));
                }
            }
        }
    }

    private static void check(
            ReportText text, Figure figure, Quantity rate, List<Row> rows, Consumer<Deviation> report) {
        Quantity amount = figure.amount().orElseThrow();
        List<Row> named = rows.stream()
                .filter(row -> isAlike(name(row), figure.subject()))
                .filter(row -> numbers(row).stream().anyMatch(number -> number.compareTo(amount.number()) == 0))
                .toList();
        List<BigDecimal> wholes = named.stream()
                .flatMap(row -> numbers(row).stream())
                .filter(number -> number.compareTo(amount.number()) > 0)
                .toList();
        boolean isOfSome = wholes.isEmpty()
                || amount.isApproximate()
                || rate.isApproximate()
                || wholes.stream()
                        .anyMatch(whole ->
                                text.spread().isRatio(Envelope.exact(amount.number()), Envelope.exact(whole), rate));
        if (!isOfSome) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-completion.row",
                            text.prose().at(rate.start()),
                            figure.subject() + amount.text(),
                            rate.text(),
                            name(named.get(0)),
                            Spread.percent(amount.number(), wholes.get(wholes.size() - 1), rate.decimals()))));
        }
    }

    private static String name(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && !cell.matches("[\\d.,、]+"))
                .findFirst()
                .map(cell -> cell.replaceAll("^其中[:：]?|\\s", ""))
                .orElse("");
    }

    private static boolean isAlike(String name, String subject) {
        return name.length() >= ALIKE
                && subject.length() >= ALIKE
                && name.substring(0, ALIKE).equals(subject.substring(0, ALIKE))
                && (subject.startsWith(name) || name.startsWith(subject.replaceAll("支出$", "")));
    }

    private static List<BigDecimal> numbers(Row row) {
        return IntStream.range(1, row.cells().size())
                .mapToObj(row::number)
                .flatMap(Optional::stream)
                .toList();
    }
}
