package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code score-indicator}: where the form limits what the block of costs earns without an indicator of cost, a project
 * without one stays within that limit.
 */
final class CostBlockRule implements Rule {
    private static final String COSTS = "成本";

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Optional<BigDecimal> limit = facts.scoring().withoutCosts();
        for (Evaluation evaluation : facts.evaluations()) {
            boolean isOfProject = !evaluation.subject().members().isEmpty();
            List<Indicator> block = evaluation.indicators().stream()
                    .filter(indicator -> indicator.first().contains(COSTS))
                    .toList();
            boolean isEmpty = block.stream().noneMatch(indicator -> Wordings.isSaid(indicator.name()));
            BigDecimal score = block.stream()
                    .flatMap(indicator -> indicator.scoreNumber().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (isOfProject
                    && isEmpty
                    && limit.filter(most -> score.compareTo(most) > 0).isPresent()) {
                report.accept(new Deviation(
                        Finding.warning(
                                "score-indicator.cost",
                                facts.position(block.get(0).scoreCell()),
                                evaluation.name(),
                                score.toPlainString(),
                                limit.get().toPlainString()),
                        evaluation.list()));
            }
        }
    }
}
