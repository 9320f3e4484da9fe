package mingzhang.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.content.Form;
import mingzhang.content.Form.Grade;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/** {@code grade}: the grade is that of the form for the total score, taken of a hundred. */
final class GradeRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Grade> grades = facts.forms().stream()
                .map(Form::grades)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!grades.isEmpty()) {
            facts.evaluations().forEach(evaluation -> check(facts, evaluation, grades, report));
        }
    }

    private static void check(YearFacts facts, Evaluation evaluation, List<Grade> grades, Consumer<Deviation> report) {
        Address address = evaluation.part("等级");
        String stated = facts.words(address);
        Optional<BigDecimal> percent = percent(facts, evaluation);
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
                                evaluation.name(),
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
        return facts.number(evaluation.part("总分"))
                .map(score -> score.multiply(HUNDRED).divide(full, MathContext.DECIMAL64));
    }
}
