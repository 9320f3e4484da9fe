package mingzhang.check.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.target.Attainment.Outcome;

/**
 * {@code score-cut}: points were taken although the target is reached, a hint if a reason is given; not where the result
 * exceeds the target so far that a form may take points for that. {@code score-reason}: points were lost, or
 * in a form without scores a target was missed, without a reason; of a list of scores alone the text may give them.
 */
final class LostPointsRule implements Rule {
    private static final Pattern NONE = Pattern.compile("\\s*(?:无|暂无|没有|不存在)(?:问题)?[。.]?\\s*");
    /** That nothing was to be cut. */
    private static final Pattern NO_CUT = Pattern.compile(
            "(?:无|没有|不存在|未发生|未出现)(?:任何|其他)?(?:扣分|失分)(?!说明)|(?<!可|如|则|时|的)不(?:予|应|需)?扣分|未(?:被)?扣分|(?<!不|未|可|则|的)得满分|不存在偏差|无偏差");

    private static final Pattern NONE_BELOW_HEADING = Pattern.compile(
            "(?m)^[^，。；\\n]{0,8}存在的?(?:主要)?问题[^，。；\\n]{0,12}\\n+\\s*((?:无|暂无|没有|不存在)(?:问题)?[。.]?)\\s*$");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (Evaluation evaluation : facts.evaluations()) {
            List<Indicator> lost = evaluation.indicators().stream()
                    .filter(indicator -> !indicator.isExtra() && hasLost(indicator))
                    .toList();
            if (!lost.isEmpty()) {
                check(facts, evaluation, lost, report);
            }
        }
        for (Evaluation evaluation : facts.evaluations()) {
            evaluation.indicators().stream()
                    .filter(indicator -> facts.scoring().needsReasons() && isMissedWithoutReason(indicator))
                    .forEach(indicator -> report.accept(missed(facts, evaluation, indicator)));
        }
        boolean hasLostAny = facts.evaluations().stream()
                .flatMap(evaluation -> evaluation.indicators().stream())
                .anyMatch(LostPointsRule::hasLost);
        if (hasLostAny) {
            facts.texts()
                    .forEach(text -> none(text)
                            .ifPresent(place -> report.accept(Deviation.in(
                                    text,
                                    Finding.warning(
                                            "score-reason.problems",
                                            text.prose().at(place))))));
        }
    }

    private static void check(
            YearFacts facts, Evaluation evaluation, List<Indicator> lost, Consumer<Deviation> report) {
        List<String> below = FormReasons.below(facts, evaluation);
        SharedReasons shared = new SharedReasons(below);
        boolean isInText = FormReasons.areInText(facts, evaluation);
        for (Indicator indicator : lost) {
            boolean isLeftOut = indicator.attainment().outcome() == Outcome.MISSED && shared.leaveOut(indicator, lost);
            boolean isElsewhere = !below.isEmpty() && !isLeftOut || isInText;
            check(facts, indicator, isElsewhere, FormReasons.of(facts, evaluation, indicator), report);
        }
    }

    /** Where a text on problems, or the lines below a heading of that name, say that there are none. */
    private static OptionalInt none(ReportText text) {
        String words = text.prose().text();
        if (text.name().contains("问题") && NONE.matcher(words).matches()) {
            return OptionalInt.of(0);
        }
        if (!words.contains("问题")) {
            return OptionalInt.empty();
        }
        Matcher below = NONE_BELOW_HEADING.matcher(words);
        return below.find() ? OptionalInt.of(below.start(1)) : OptionalInt.empty();
    }

    /** In a form without scores, what is missed must be explained all the same. */
    private static boolean isMissedWithoutReason(Indicator indicator) {
        return indicator.isUnscored()
                && !indicator.hasReason()
                && indicator.attainment().outcome() == Outcome.MISSED;
    }

    private static Deviation missed(YearFacts facts, Evaluation evaluation, Indicator indicator) {
        Address cell = evaluation.cell(indicator.row(), "完成值");
        return new Deviation(
                Finding.warning(
                        "score-reason.missed",
                        facts.position(cell),
                        indicator.row().name(),
                        indicator.target(),
                        indicator.actual()),
                cell);
    }

    private static boolean hasLost(Indicator indicator) {
        return indicator.weightNumber().isPresent()
                && indicator.scoreNumber().isPresent()
                && indicator
                                .weightNumber()
                                .get()
                                .compareTo(indicator.scoreNumber().get())
                        > 0;
    }

    private static void check(
            YearFacts facts,
            Indicator indicator,
            boolean isReasonElsewhere,
            Optional<String> reason,
            Consumer<Deviation> report) {
        Outcome outcome = indicator.attainment().outcome();
        if (NO_CUT.matcher(indicator.reason()).find()) {
            report.accept(new Deviation(
                    Finding.warning(
                            "score-cut.none",
                            facts.position(indicator.scoreCell()),
                            indicator.row().name(),
                            indicator.scoreNumber().get().toPlainString(),
                            indicator.weightNumber().get().toPlainString(),
                            indicator.reason()),
                    indicator.scoreCell()));
            return;
        }
        boolean isMet = (outcome == Outcome.MET || outcome == Outcome.SAME_WORDS)
                && Wordings.isSaid(indicator.target())
                && !OvershootRule.isOvershoot(facts, indicator);
        if (isMet) {
            String key = reason.isPresent() ? "score-cut.reason" : "score-cut";
            Finding finding = Finding.warning(
                    key,
                    facts.position(indicator.scoreCell()),
                    indicator.row().name(),
                    indicator.target(),
                    indicator.actual(),
                    indicator.scoreNumber().get().toPlainString(),
                    indicator.weightNumber().get().toPlainString(),
                    reason.orElse(""));
            report.accept(
                    new Deviation(reason.isPresent() ? finding.as(Severity.HINT) : finding, indicator.scoreCell()));
        } else if (!indicator.hasReason()
                && !isReasonElsewhere
                && !FormReasons.isInStandard(facts, indicator)
                && facts.scoring().needsReasons()) {
            report.accept(new Deviation(
                    Finding.warning(
                            "score-reason",
                            facts.position(indicator.scoreCell()),
                            indicator.row().name(),
                            indicator.scoreNumber().get().toPlainString(),
                            indicator.weightNumber().get().toPlainString()),
                    indicator.scoreCell()));
        }
    }
}
