package mingzhang.check.evaluation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;
import mingzhang.prose.Sentence;

/**
 * {@code rate-twice}, a hint: a text gives the execution rate of the whole unit, and the form gives another one, of another
 * budget.
 */
final class RateInTextRule implements TextRule {
    private static final Pattern RATE = Pattern.compile("(?:整体|部门|年度|全年|总)?(?:支出)?预算(?:资金)?执行率(?:为|达到?|是|：)?$");
    private static final Pattern OF_PART = Pattern.compile("项目|专项|三公|经费|基本支出|采购|分值|得分|满分|季度|月|上年|去年|平均|[≥≤]|目标");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || !text.prose().text().contains("执行率")) {
            return;
        }
        Optional<Fact> form = facts.address("绩效自评.整体.资金.执行率")
                .flatMap(address -> facts.book().find(address))
                .filter(fact -> fact.amount().isPresent());
        if (form.isEmpty()) {
            return;
        }
        for (Sentence sentence : text.sentences()) {
            sentence.quantities().stream()
                    .filter(quantity -> isRate(quantity, sentence))
                    .filter(quantity ->
                            !form.get().envelope().meets(text.spread().of(quantity)))
                    .forEach(quantity -> report.accept(Deviation.in(
                            text,
                            Finding.hint(
                                    "rate-twice.text",
                                    text.prose().at(quantity.start()),
                                    quantity.text(),
                                    Arithmetic.text(form.get())))));
        }
    }

    private static boolean isRate(Quantity quantity, Sentence sentence) {
        String before = sentence.before(quantity.start());
        return quantity.kind() == Kind.PERCENT
                && !quantity.isApproximate()
                && RATE.matcher(before).find()
                && !OF_PART.matcher(before).find();
    }
}
