package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;
import mingzhang.prose.Sentence;

/**
 * {@code rate-twice}: a text gives the execution rate of the whole unit, or of the only project of a report, and the form
 * gives another one, of another budget. It is a warning where the one in the text is above 100%, as only a rate of the
 * initial budget can be.
 */
final class RateInTextRule implements TextRule {
    private static final Pattern RATE = Pattern.compile("(?:整体|部门|年度|全年|总)?(?:支出)?预算(?:资金)?执行率(?:为|达到?|是|：)?$");
    private static final String ANY_PART = "三公|基本支出|采购|分值|得分|满分|季度|月|上年|去年|平均|[≥≤]|目标|年初预算执行";
    private static final Pattern OF_PART = Pattern.compile("项目|专项|经费|" + ANY_PART);
    private static final Pattern OF_PART_OF_PROJECT = Pattern.compile("其中|中央|省级|市级|县级|区级|子项|[一二三]是|" + ANY_PART);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE || !text.prose().text().contains("执行率")) {
            return;
        }
        Optional<Address> whole = facts.address("绩效自评.整体.资金");
        find(facts, whole).ifPresent(form -> check(text, form, OF_PART, report));
        List<Evaluation> evaluations = facts.evaluations().stream()
                .filter(each -> !each.indicators().isEmpty())
                .toList();
        if (evaluations.size() == 1) {
            Optional<Address> ofProject = Optional.of(evaluations.get(0).part("资金"))
                    .filter(each -> !each.members().isEmpty());
            find(facts, ofProject).ifPresent(form -> check(text, form, OF_PART_OF_PROJECT, report));
        }
    }

    private static Optional<Fact> find(YearFacts facts, Optional<Address> funds) {
        return funds.flatMap(each -> each.concept()
                        .child("执行率")
                        .map(rate -> new Address(rate, each.members(), each.year(), each.basis())))
                .flatMap(facts.book()::find)
                .filter(fact -> fact.amount().isPresent());
    }

    private static void check(ReportText text, Fact form, Pattern ofPart, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            sentence.quantities().stream()
                    .filter(quantity -> isRate(quantity, sentence, ofPart))
                    .filter(quantity -> !form.envelope().meets(text.spread().of(quantity)))
                    .forEach(quantity -> report.accept(Deviation.in(
                            text,
                            Finding.hint(
                                            "rate-twice.text",
                                            text.prose().at(quantity.start()),
                                            quantity.text(),
                                            Arithmetic.text(form))
                                    .as(quantity.number().compareTo(HUNDRED) > 0 ? Severity.WARNING : Severity.HINT))));
        }
    }

    private static boolean isRate(Quantity quantity, Sentence sentence, Pattern ofPart) {
        String before = sentence.before(quantity.start());
        return quantity.kind() == Kind.PERCENT
                && !quantity.isApproximate()
                && RATE.matcher(before).find()
                && !ofPart.matcher(before).find();
    }
}
