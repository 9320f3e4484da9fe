package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
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
 * initial budget can be, and where text and table call a task or project by the same name.
 */
final class RateInTextRule implements Rule {
    private static final Pattern RATE = Pattern.compile("(?:整体|部门|年度|全年|总)?(?:支出)?预算(?:资金)?执行率(?:为|达到?|是|：)?$");
    private static final String ANY_PART = "三公|基本支出|采购|分值|得分|满分|季度|月|上年|去年|平均|[≥≤]|目标|年初预算执行";
    private static final Pattern OF_PART = Pattern.compile("项目|专项|经费|" + ANY_PART);
    private static final Pattern OF_PART_OF_PROJECT = Pattern.compile("其中|中央|省级|市级|县级|区级|子项|[一二三]是|" + ANY_PART);
    private static final Pattern COLUMN = Pattern.compile("(?:资金|预算|支出)*执行率(?:[（(].*[）)])?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s?[%％]");
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[，,；;、：:。])([^，,；;、：:。]{4,30}?)(?:项目)?(?:的)?(?:资金|预算|支出)*执行率(?:为|仅为|仅|只有|达到?|是)?\\s?$");
    private static final int SHORTEST = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<ReportText> texts = facts.texts().stream()
                .filter(text ->
                        text.kind() == ReportText.Kind.NARRATIVE && text.words().contains("执行率"))
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        Optional<Fact> whole = find(facts, facts.address("绩效自评.整体.资金"));
        Optional<Fact> project = ofOnlyProject(facts);
        Map<String, BigDecimal> rates = ofItems(facts);
        for (ReportText text : texts) {
            whole.ifPresent(form -> check(text, form, OF_PART, report));
            project.ifPresent(form -> check(text, form, OF_PART_OF_PROJECT, report));
            if (!rates.isEmpty()) {
                checkItems(text, rates, report);
            }
        }
    }

    private static Optional<Fact> ofOnlyProject(YearFacts facts) {
        List<Evaluation> evaluations = facts.evaluations().stream()
                .filter(each -> !each.indicators().isEmpty())
                .toList();
        Optional<Address> funds = evaluations.size() == 1
                ? Optional.of(evaluations.get(0).part("资金"))
                        .filter(each -> !each.members().isEmpty())
                : Optional.empty();
        return find(facts, funds);
    }

    /**
     * The execution rates that tables and forms give, by the name of the task or project; those with two of them left
     * out.
     */
    private static Map<String, BigDecimal> ofItems(YearFacts facts) {
        Map<String, BigDecimal> rates = new HashMap<>();
        Set<String> twice = new HashSet<>();
        facts.texts().stream()
                .flatMap(text -> text.tables().stream())
                .forEach(table -> table.rows().forEach(row -> {
                    String name = row.name();
                    for (int column = 1; column < row.cells().size(); column++) {
                        Matcher rate = PERCENT.matcher(row.cells().get(column));
                        boolean isRate = name.length() >= SHORTEST
                                && COLUMN.matcher(table.head(column)).matches()
                                && rate.matches();
                        if (isRate && rates.put(name, new BigDecimal(rate.group(1))) != null) {
                            twice.add(name);
                        }
                    }
                }));
        rates.keySet().removeAll(twice);
        return rates;
    }

    private static void checkItems(ReportText text, Map<String, BigDecimal> rates, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                Matcher named = NAMED.matcher(sentence.before(quantity.start()));
                Optional<BigDecimal> form = quantity.kind() == Kind.PERCENT && !quantity.isApproximate() && named.find()
                        ? Optional.ofNullable(rates.get(named.group(1)))
                        : Optional.empty();
                form.filter(rate -> rate.setScale(Math.min(rate.scale(), quantity.decimals()), RoundingMode.HALF_UP)
                                        .compareTo(quantity.number()
                                                .setScale(
                                                        Math.min(rate.scale(), quantity.decimals()),
                                                        RoundingMode.HALF_UP))
                                != 0)
                        .ifPresent(rate -> report.accept(Deviation.in(
                                text,
                                Finding.warning(
                                        "rate-twice.table",
                                        text.prose().at(quantity.start()),
                                        named.group(1),
                                        quantity.text(),
                                        rate.toPlainString() + "%"))));
            }
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
