package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/** {@code prose-twice} of one indicator or of a group: the score that a text gives it is not that of the form: 资金到位率得4.5分. */
final class IndicatorScoreTextRule implements TextRule {
    private static final Pattern SCORE = Pattern.compile(
            "([\\u4e00-\\u9fa5]{4,20})[”\"]?(?:为?\\d{1,3}(?:\\.\\d{1,2})?[%％][，,](?=得)|(?=自评|实|评价|得))(?:(?:自评|实际|评价)?得分?|自评)(?:为|是|：)?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分(?!以上|值)");
    private static final Pattern LEAD = Pattern.compile("^(?:其中|指标|三级指标|二级指标)+");

    private record Scored(List<BigDecimal> scores, int line) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("得") && !words.contains("自评")) {
            return;
        }
        Map<String, Scored> known = known(facts);
        Matcher stated = known.isEmpty() ? SCORE.matcher("") : SCORE.matcher(words);
        while (stated.find()) {
            String name = LEAD.matcher(stated.group(1)).replaceFirst("");
            BigDecimal typed = new BigDecimal(stated.group(2));
            Optional.ofNullable(known.get(name))
                    .filter(scored -> scored.scores().stream().noneMatch(score -> score.compareTo(typed) == 0))
                    .ifPresent(scored -> report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "prose-twice",
                                    text.prose().at(stated.start(2)),
                                    name + "得分",
                                    stated.group(2) + "分",
                                    scored.scores().get(0).toPlainString() + "分",
                                    scored.line()))));
        }
    }

    /** All scores of the forms by the name of what they are for. */
    private static Map<String, Scored> known(YearFacts facts) {
        Map<String, Scored> known = new HashMap<>();
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                indicator
                        .scoreNumber()
                        .ifPresent(score ->
                                add(known, facts, Wordings.plain(indicator.name()), indicator.scoreCell(), score));
            }
            evaluation
                    .execution(facts, "得分")
                    .ifPresent(score -> add(
                            known,
                            facts,
                            "预算执行率",
                            evaluation.cell(evaluation.execution().orElseThrow(), "得分"),
                            score));
        }
        groups(facts, known);
        return known;
    }

    /** The groups of the first level, where every indicator of every form has its score. */
    private static void groups(YearFacts facts, Map<String, Scored> known) {
        boolean areScored = facts.evaluations().stream()
                .flatMap(evaluation -> evaluation.indicators().stream())
                .allMatch(indicator -> indicator.scoreNumber().isPresent());
        for (Evaluation evaluation : areScored ? facts.evaluations() : List.<Evaluation>of()) {
            Map<String, List<Indicator>> groups =
                    evaluation.indicators().stream().collect(Collectors.groupingBy(Indicator::first));
            groups.forEach((name, indicators) -> {
                BigDecimal sum = indicators.stream()
                        .map(indicator -> indicator.scoreNumber().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                add(known, facts, Wordings.plain(name), indicators.get(0).scoreCell(), sum);
            });
        }
    }

    private static void add(Map<String, Scored> known, YearFacts facts, String name, Address cell, BigDecimal score) {
        known.computeIfAbsent(
                        name,
                        key -> new Scored(
                                new ArrayList<>(), facts.position(cell).line()))
                .scores()
                .add(score);
    }
}
