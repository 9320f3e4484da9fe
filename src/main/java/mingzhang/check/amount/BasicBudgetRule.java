package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/**
 * {@code prose-figure}, a hint: an amount that a text on basic expenditure calls the budget is the budget of all
 * expenditure, of which projects are a part.
 */
final class BasicBudgetRule implements TextRule {
    private static final Pattern HEADING = Pattern.compile(
            "(?m)^[ \\t]*(?:#{1,6}[ \\t]*|(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|\\d{1,2}[.．、])[ \\t]*)([^。，；：\\n\\d]{2,20})$");
    private static final Pattern BUDGET = Pattern.compile(
            "(?m)(?:^[ \\t]*(?:[-*]|\\d{1,2}[.．、]|（\\d{1,2}）)?[ \\t]*|[。；，])(?:20\\d\\d\\s?年度?|本年度?)?(?:年初)?预算(?:资金|数|安排|安排资金|金额|经费)?(?:共|为|是|：)?\\s?"
                    + "(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(?:万元|元|亿元)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Optional<Fact> whole = budget(facts, "支出")
                .or(() -> budget(facts, "绩效自评.整体.资金"))
                .filter(found -> text.kind() == ReportText.Kind.NARRATIVE);
        if (whole.isEmpty() || !words.contains("预算") || !isPart(facts, whole.get())) {
            return;
        }
        Matcher budget = BUDGET.matcher(words);
        while (budget.find()) {
            boolean isWhole = text.sentences().stream()
                    .flatMap(sentence -> sentence.quantities().stream())
                    .filter(quantity -> quantity.start() == budget.start(1) && !quantity.isApproximate())
                    .anyMatch(quantity ->
                            text.spread().of(quantity).meets(whole.get().envelope()));
            if (isWhole && isOnBasic(heading(text, budget.start()))) {
                report.accept(Deviation.in(
                        text,
                        Finding.hint(
                                "prose-figure.basic", text.prose().at(budget.start(1)), Arithmetic.text(whole.get()))));
            }
        }
    }

    /** Whether basic expenditure has another budget than the whole, or projects have one too. */
    private static boolean isPart(YearFacts facts, Fact whole) {
        return budget(facts, "支出.基本支出")
                .map(basic -> !basic.envelope().meets(whole.envelope()))
                .orElseGet(() -> budget(facts, "支出.项目支出")
                        .flatMap(Fact::base)
                        .filter(projects -> projects.compareTo(BigDecimal.ZERO) > 0)
                        .isPresent());
    }

    private static Optional<Fact> budget(YearFacts facts, String path) {
        return facts.address(path)
                .flatMap(address -> facts.book().find(address.on(Basis.INITIAL_BUDGET)))
                .filter(fact -> fact.amount().isPresent());
    }

    private static boolean isOnBasic(String heading) {
        return heading.contains("基本支出") && !heading.contains("项目");
    }

    /** The last heading before a place; the name of the text if it has none. */
    private static String heading(ReportText text, int end) {
        String heading = text.name();
        Matcher matcher = HEADING.matcher(text.words()).region(0, end);
        while (matcher.find()) {
            heading = matcher.group(1);
        }
        return heading;
    }
}
