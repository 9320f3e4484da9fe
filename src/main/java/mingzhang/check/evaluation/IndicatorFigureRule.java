package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Envelope;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.target.Sign;
import mingzhang.target.Statement.Measured;

/**
 * {@code indicator-figure}: the result of an indicator that is a figure of the file by its name (在职人员控制率, 人员经费)
 * is that figure. Of an amount only a hint, because it may be meant more narrowly than its name says.
 */
final class IndicatorFigureRule implements Rule {

    /**
     * What indicators of a name are.
     *
     * @param name the whole name, without punctuation
     * @param isRate whether it is a rate; else an amount
     * @param paths the figures of which it must be one; those that begin with a dot lie below the evaluation
     */
    private record Meaning(Pattern name, boolean isRate, List<String> paths) {}

    private static Meaning rate(String name, String... paths) {
        return new Meaning(Pattern.compile(name), true, List.of(paths));
    }

    private static Meaning amount(String name, String... paths) {
        return new Meaning(Pattern.compile(name), false, List.of(paths));
    }

    private static final String OF_GENERAL_BUDGET = "财政拨款支出.一般公共预算支出.基本支出.";

    private static final List<Meaning> MEANINGS = List.of(
            rate("(?:在职|财政供养)人员控制率", "人员.控制率"),
            rate("三公经费控制率", "三公经费.完成率", "三公经费.执行率"),
            rate("三公经费变动率", "三公经费.增减率.年初预算"),
            rate("公用经费控制率", "支出.基本支出.公用经费.完成率", "支出.基本支出.公用经费.执行率"),
            rate("政府采购执行率", "政府采购.完成率", "政府采购.执行率"),
            rate("(?:办公楼|楼堂馆所)?规模控制率", "资产.规模控制率"),
            rate("投资概算控制率", "资产.投资概算控制率"),
            rate("预算执行率", ".资金.执行率"),
            amount("人员(?:经费)?成本|人员经费(?:支出)?|人员支出", "支出.基本支出.人员经费", "支出.基本支出.人员经费.工资福利支出", OF_GENERAL_BUDGET + "人员经费"),
            amount("(?:日常)?公用经费(?:成本|支出)?", "支出.基本支出.公用经费", "支出.基本支出.公用经费.商品和服务支出", OF_GENERAL_BUDGET + "公用经费"),
            amount("基本支出(?:成本|总额)?", "支出.基本支出"),
            amount("三公经费(?:支出)?(?:总额)?", "三公经费"),
            amount("项目(?:总)?成本|项目支出(?:成本|总额)", ".资金", "支出.项目支出"));
    private static final Pattern DECIMALS = Pattern.compile("\\d+(?:\\.(\\d+))?");
    private static final String BELOW = ".";
    private static final String BUDGET = ".年初预算";

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                String name = Wordings.plain(indicator.name());
                MEANINGS.stream()
                        .filter(meaning -> meaning.name().matcher(name).matches())
                        .findFirst()
                        .ifPresent(meaning -> check(facts, evaluation, indicator, meaning, report));
            }
        }
    }

    private static void check(
            YearFacts facts, Evaluation evaluation, Indicator indicator, Meaning meaning, Consumer<Deviation> report) {
        Optional<Envelope> result = result(facts, indicator, meaning);
        List<Fact> figures = meaning.paths().stream()
                .flatMap(path -> figure(facts, evaluation, path))
                .filter(figure -> figure.amount().isPresent())
                .toList();
        boolean isApart = result.isPresent()
                && !figures.isEmpty()
                && figures.stream().noneMatch(figure -> figure.envelope().meets(result.get()));
        if (isApart) {
            Address cell = evaluation.cell(indicator.row(), "完成值");
            Finding finding = Finding.warning(
                    "indicator-figure",
                    facts.position(cell),
                    indicator.row().name(),
                    indicator.actual(),
                    Arithmetic.name(figures.get(0).address()),
                    Arithmetic.text(figures.get(0)));
            report.accept(new Deviation(meaning.isRate() ? finding : finding.as(Severity.HINT), cell));
        }
    }

    /** A figure; those of the unit are none of a project's. */
    private static Stream<Fact> figure(YearFacts facts, Evaluation evaluation, String path) {
        boolean isOfUnit = evaluation.subject().members().isEmpty();
        Optional<Address> address = path.startsWith(BELOW)
                ? Optional.of(below(evaluation, path))
                : facts.address(path.replace(BUDGET, ""))
                        .filter(found -> isOfUnit)
                        .map(found -> path.endsWith(BUDGET) ? found.on(Basis.INITIAL_BUDGET) : found);
        return address.flatMap(found -> facts.book().find(found)).stream();
    }

    private static Address below(Evaluation evaluation, String path) {
        Address place = evaluation.subject();
        for (String step : path.substring(BELOW.length()).split(Pattern.quote(BELOW))) {
            place = evaluation.cell(place, step);
        }
        return place;
    }

    /** What the result can stand for, with the decimals it was written with; empty unless it is one number of that kind. */
    private static Optional<Envelope> result(YearFacts facts, Indicator indicator, Meaning meaning) {
        if (!(indicator.result() instanceof Measured measured)
                || measured.sign() != Sign.NONE
                || measured.end().isPresent()
                || measured.isAbout()) {
            return Optional.empty();
        }
        Matcher digits = DECIMALS.matcher(indicator.actual());
        int decimals =
                digits.find() && digits.group(1) != null ? digits.group(1).length() : 0;
        boolean isBare = measured.unit().isEmpty();
        if (meaning.isRate()) {
            return measured.unit().equals("%")
                    ? Optional.of(Envelope.around(measured.value(), BigDecimal.ONE.movePointLeft(decimals)))
                    : Optional.empty();
        }
        Measure money = facts.book().money(facts.disclosure().year());
        Measure written = isBare || !indicator.actual().contains(money.unit()) ? Measure.YUAN : money;
        BigDecimal value = isBare ? measured.value().movePointRight(money.power()) : measured.value();
        BigDecimal slack = BigDecimal.ONE.movePointRight((isBare ? money : written).power() - decimals);
        return isBare || measured.unit().equals("元") ? Optional.of(Envelope.around(value, slack)) : Optional.empty();
    }
}
