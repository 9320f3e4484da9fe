package mingzhang.check.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} for a main figure of which the same text has a row of a typed table, and for one of a list of amounts
 * most of which are those of such a table: the amount must be one of the row's numbers, in 元 or in 万元. The two may differ
 * in scope, so it is for a person to judge.
 */
final class TableTextRule implements TextRule {
    private static final Pattern BLANK = Pattern.compile("[-—–/\\s]*");
    private static final Pattern TOTAL = Pattern.compile("(?:支出)?合计$");
    private static final Pattern NO_LABEL = Pattern.compile("[-—–/\\s\\d.,%]*");
    /** What a row is of besides its name. */
    private static final Pattern CONTAINING = Pattern.compile("[（(](?:含|包括|包含)[^（）()]*[）)]$");

    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_ALIKE = 2;
    private static final List<Envelope> UNITS =
            List.of(Envelope.exact(BigDecimal.ONE), Envelope.exact(BigDecimal.valueOf(10_000)));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || text.prose().text().indexOf('|') < 0) {
            return;
        }
        checkLists(facts, text, report);
        Map<String, List<Row>> rows = rows(text);
        int year = facts.disclosure().year();
        for (Sentence sentence : rows.isEmpty() ? List.<Sentence>of() : text.sentences()) {
            if (!MainFigures.isOfOther(sentence, year)) {
                sentence.figures().forEach(figure -> check(text, figure, rows, report));
            }
        }
    }

    /** The rows with numbers by the names of main figures; the total of a table of 三公经费 is one too. */
    private static Map<String, List<Row>> rows(ReportText text) {
        Map<String, List<Row>> rows = new HashMap<>();
        for (TypedTable table : text.tables()) {
            boolean isOfThree = table.rows().stream().anyMatch(row -> row.name().equals("公务接待费"));
            for (Row row : table.rows()) {
                String name = row.isTotal() && isOfThree ? "三公经费" : row.name();
                boolean isFilled = numbers(row).stream().anyMatch(number -> number.signum() != 0);
                if (MainFigures.isOne(name) && isFilled) {
                    rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
                }
            }
        }
        return rows;
    }

    /** What stands in a row; a blank cell is nil. */
    private static List<BigDecimal> numbers(Row row) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int column = 1; column < row.cells().size(); column++) {
            row.number(column).ifPresent(numbers::add);
            if (BLANK.matcher(row.cells().get(column)).matches()) {
                numbers.add(BigDecimal.ZERO);
            }
        }
        return numbers;
    }

    private static void check(ReportText text, Figure figure, Map<String, List<Row>> rows, Consumer<Deviation> report) {
        String name = TOTAL.matcher(MainFigures.name(figure.subject())).replaceFirst("");
        List<Row> named = rows.getOrDefault(name, List.of());
        boolean isHeld = !named.isEmpty()
                && figure.amount().filter(amount -> !amount.isApproximate()).isPresent();
        if (!isHeld) {
            return;
        }
        Quantity amount = figure.amount().get();
        Envelope said = text.spread().of(amount);
        if (named.stream().noneMatch(row -> has(row, said))) {
            report.accept(twice(text, figure, amount, named.get(0)));
        }
    }

    private static boolean has(Row row, Envelope said) {
        return numbers(row).stream()
                .anyMatch(number -> UNITS.stream()
                        .anyMatch(unit -> Spread.rounded(number).times(unit).meets(said)));
    }

    private static Deviation twice(ReportText text, Figure figure, Quantity amount, Row row) {
        return Deviation.in(
                text,
                Finding.warning(
                        "prose-twice",
                        text.prose().at(amount.start()),
                        figure.subject(),
                        amount.text(),
                        String.join(
                                "、",
                                numbers(row).stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList()),
                        text.prose().at(row.start()).line()));
    }

    /** A row of a typed table and what it is called. */
    private record Item(String label, Row row) {}

    private static void checkLists(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        List<List<Item>> tables = text.tables().stream()
                .map(table -> table.rows().stream()
                        .filter(row -> numbers(row).stream().anyMatch(number -> number.signum() != 0))
                        .map(row -> new Item(label(row), row))
                        .filter(item -> !item.label().isEmpty())
                        .toList())
                .filter(items -> items.size() > FEWEST_ALIKE)
                .toList();
        for (Sentence sentence : tables.isEmpty() ? List.<Sentence>of() : text.sentences()) {
            List<Figure> figures = sentence.figures().stream()
                    .filter(figure -> figure.amount()
                            .filter(amount -> !amount.isApproximate())
                            .isPresent())
                    .toList();
            if (figures.size() > FEWEST_ALIKE
                    && !MainFigures.isOfOther(sentence, facts.disclosure().year())) {
                tables.forEach(items -> checkList(text, figures, items, report));
            }
        }
    }

    private static void checkList(ReportText text, List<Figure> figures, List<Item> items, Consumer<Deviation> report) {
        Map<Figure, Row> others = new LinkedHashMap<>();
        int alike = 0;
        for (Figure figure : figures) {
            String name = SubjectNames.plain(figure.subject());
            List<Row> named = items.stream()
                    .filter(item -> isNamed(item.label(), name))
                    .map(Item::row)
                    .toList();
            Envelope said = text.spread().of(figure.amount().orElseThrow());
            if (named.size() == 1 && has(named.get(0), said)) {
                alike++;
            } else if (named.size() == 1 && !MainFigures.isOne(MainFigures.name(name))) {
                others.put(figure, named.get(0));
            }
        }
        if (alike >= FEWEST_ALIKE && others.size() < alike) {
            others.forEach((figure, row) ->
                    report.accept(twice(text, figure, figure.amount().orElseThrow(), row)));
        }
    }

    /** The first cell of a row that is not its number. */
    private static String label(Row row) {
        return row.cells().stream()
                .limit(2)
                .filter(cell -> !NO_LABEL.matcher(cell).matches())
                .findFirst()
                .map(cell -> SubjectNames.plain(CONTAINING.matcher(cell).replaceFirst("")))
                .orElse("");
    }

    /** What is called 支出 may be that of one fund beside that of all. */
    private static boolean isNamed(String label, String name) {
        if (name.endsWith("支出")) {
            return false;
        }
        return label.equals(name) && !name.isEmpty()
                || Math.min(label.length(), name.length()) >= SHORTEST_NAME
                        && (label.endsWith(name) || name.endsWith(label));
    }
}
