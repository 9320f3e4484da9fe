package mingzhang.check.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.target.Statement.Measured;

/**
 * {@code indicator-twice}: the same indicator stands in the form twice. {@code indicator-place}, a hint: a second-level
 * kind under another first-level one than the national form's, or a plain quantity under quality or time.
 */
final class IndicatorPlaceRule implements Rule {
    private static final Pattern TIMELY = Pattern.compile("及时|按时|准时");
    private static final Set<String> COUNTED = Set.of("次", "个", "人", "人次");
    /** First levels of the national form by a word of the second level. */
    private static final Map<String, String> PLACES = Map.of(
            "数量", "产出", "质量", "产出", "时效", "产出", "经济效益", "效益", "社会效益", "效益", "生态效益", "效益", "可持续", "效益", "满意度", "满意度");

    private static final List<String> FIRST_LEVELS = List.of("产出", "效益", "满意度", "成本");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            Map<String, Indicator> seen = new HashMap<>();
            for (Indicator indicator : evaluation.indicators()) {
                checkTwice(facts, indicator, seen, report);
                checkPlace(facts, indicator, report);
                checkQuantity(facts, indicator, report);
            }
        }
    }

    private static void checkTwice(
            YearFacts facts, Indicator indicator, Map<String, Indicator> seen, Consumer<Deviation> report) {
        if (!Wordings.isSaid(indicator.name())) {
            return;
        }
        String name = String.join("|", indicator.first(), indicator.second(), Wordings.plain(indicator.name()));
        Indicator former = seen.putIfAbsent(name, indicator);
        if (former != null) {
            Address address = indicator.scoreCell();
            boolean isSame = former.target().equals(indicator.target());
            Finding finding =
                    Finding.warning("indicator-twice", facts.position(address), indicator.name(), indicator.second());
            report.accept(new Deviation(isSame ? finding : finding.as(Severity.HINT), address));
        }
    }

    private static void checkPlace(YearFacts facts, Indicator indicator, Consumer<Deviation> report) {
        boolean isNational = FIRST_LEVELS.stream().anyMatch(indicator.first()::contains);
        PLACES.entrySet().stream()
                .filter(place -> isNational && indicator.second().contains(place.getKey()))
                .filter(place -> !indicator.first().contains(place.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .ifPresent(place -> report.accept(new Deviation(
                        Finding.hint(
                                "indicator-place",
                                facts.position(indicator.scoreCell()),
                                indicator.row().name(),
                                indicator.second(),
                                indicator.first(),
                                place.getValue()),
                        indicator.scoreCell())));
    }

    private static void checkQuantity(YearFacts facts, Indicator indicator, Consumer<Deviation> report) {
        boolean isQuantity = indicator.statement() instanceof Measured measured && COUNTED.contains(measured.unit());
        boolean isOfQuality = indicator.second().contains("质量");
        if (isOfQuality && TIMELY.matcher(indicator.name()).find()) {
            report.accept(new Deviation(
                    Finding.hint(
                            "indicator-place.time",
                            facts.position(indicator.scoreCell()),
                            indicator.row().name(),
                            indicator.second()),
                    indicator.scoreCell()));
        }
        if (isQuantity && (isOfQuality || indicator.second().contains("时效"))) {
            report.accept(new Deviation(
                    Finding.hint(
                            "indicator-place.quantity",
                            facts.position(indicator.scoreCell()),
                            indicator.row().name(),
                            indicator.second(),
                            indicator.target()),
                    indicator.scoreCell()));
        }
    }
}
