package mingzhang.check.amount;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.YearFacts;
import mingzhang.check.wording.RowNameRule;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-figure} for an item with all its levels, 类（类）款（款）项（项）: its outturn in the text must be that of a
 * table which has the item, of whichever fund.
 */
final class ItemTableRule implements Rule {
    private static final Pattern ITEM =
            Pattern.compile("([^（）“\\d.、]{2,40})（类）\\s?([^（）]{2,40})（款）\\s?([^（）]{2,40})（项）[”：:]?$");
    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|预算为?$");
    private static final int LONG = 7;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        boolean hasItems = facts.texts().stream().anyMatch(text -> text.words().contains("（项）"));
        Map<String, String> names = hasItems ? RowNameRule.codes(facts) : Map.of();
        if (names.isEmpty()) {
            return;
        }
        for (ReportText text : facts.texts()) {
            Spread spread = text.spread();
            for (Sentence sentence : text.sentences()) {
                for (Figure figure : sentence.figures()) {
                    check(facts, text, figure, names, spread, report);
                }
            }
        }
    }

    private static void check(
            YearFacts facts,
            ReportText text,
            Figure figure,
            Map<String, String> names,
            Spread spread,
            Consumer<Deviation> report) {
        Matcher item = ITEM.matcher(figure.subject());
        if (figure.amount().isEmpty()
                || figure.amount().get().isApproximate()
                || OTHER_YEAR.matcher(figure.subject()).find()
                || !item.find()) {
            return;
        }
        Quantity amount = figure.amount().get();
        List<Fact> rows = facts.book().stated(facts.disclosure().year()).stream()
                .filter(fact -> isRow(fact, item, names))
                .toList();
        boolean isKnown = rows.stream().anyMatch(fact -> fact.envelope().meets(spread.of(amount)));
        if (!rows.isEmpty() && !isKnown) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-figure.item",
                            text.prose().at(amount.start()),
                            item.group(3),
                            amount.text(),
                            Arithmetic.text(rows.get(0)))));
        }
    }

    private static boolean isRow(Fact fact, Matcher item, Map<String, String> names) {
        List<String> members = fact.address().members();
        String code = members.isEmpty() ? "" : members.get(members.size() - 1);
        return fact.address().basis() == Basis.OUTTURN
                && fact.address().concept().key().equals("功能分类")
                && fact.amount().isPresent()
                && code.length() == LONG
                && isAlike(names.getOrDefault(code, ""), item.group(3))
                && isAlike(names.getOrDefault(code.substring(0, LONG - 2), ""), item.group(2))
                && isAlike(names.getOrDefault(code.substring(0, LONG - 4), ""), item.group(1));
    }

    private static boolean isAlike(String name, String typed) {
        return typed.equals(name) || (typed + "支出").equals(name) || typed.equals(name + "支出");
    }
}
