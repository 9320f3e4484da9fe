package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Form;
import mingzhang.content.Form.Grade;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/**
 * {@code grade}: a grade is that of the form, or in a form without bands the usual one, for the score of the whole or of
 * a group, taken of a hundred.
 */
final class GradeRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Grade> grades = facts.forms().stream()
                .map(Form::grades)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(GradeStatementRule.USUAL);
        facts.evaluations().forEach(evaluation -> check(facts, evaluation, grades, report));
    }

    private static void check(YearFacts facts, Evaluation evaluation, List<Grade> grades, Consumer<Deviation> report) {
        check(facts, evaluation.part("等级"), evaluation.name(), percent(facts, evaluation), grades, report);
        for (Address group : evaluation.subtotals()) {
            Optional<BigDecimal> percent = percent(
                    facts.number(evaluation.cell(group, "得分")),
                    facts.number(evaluation.cell(group, "分值")).orElse(BigDecimal.ZERO));
            check(facts, evaluation.cell(group, "评价"), group.name(), percent, grades, report);
        }
    }

    private static void check(
            YearFacts facts,
            Address address,
            String subject,
            Optional<BigDecimal> percent,
            List<Grade> grades,
            Consumer<Deviation> report) {
        String stated = facts.words(address);
        boolean isKnown = grades.stream().anyMatch(grade -> stated.startsWith(grade.name()));
        if (!Wordings.isSaid(stated) || percent.isEmpty() || !isKnown) {
            return;
        }
        grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .filter(grade -> percent.get().compareTo(grade.from()) >= 0)
                .findFirst()
                .filter(grade -> !stated.startsWith(grade.name()))
                .ifPresent(grade -> report.accept(new Deviation(
                        Finding.warning(
                                "grade",
                                facts.position(address),
                                subject,
                                stated,
                                Scores.text(percent.get()),
                                grade.name(),
                                grade.from().toPlainString()),
                        address)));
    }

    private static Optional<BigDecimal> percent(YearFacts facts, Evaluation evaluation) {
        BigDecimal full = facts.number(evaluation.part("满分"))
                .filter(value -> value.signum() > 0)
                .orElse(HUNDRED);
        return percent(facts.number(evaluation.part("总分")), full);
    }

    private static Optional<BigDecimal> percent(Optional<BigDecimal> score, BigDecimal full) {
        return score.filter(number -> full.signum() > 0)
                .map(number -> number.multiply(HUNDRED).divide(full, MathContext.DECIMAL64));
    }
}
