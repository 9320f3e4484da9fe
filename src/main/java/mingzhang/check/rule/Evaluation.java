package mingzhang.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;

/**
 * One self-evaluation with its indicators.
 *
 * @param subject 绩效自评.整体 or a row of 绩效自评.项目
 * @param list the address of its indicators as a list
 * @param indicators its indicators
 * @param execution 预算执行
 * @param subtotals 小结, one address a row
 */
public record Evaluation(
        Address subject,
        Address list,
        List<Indicator> indicators,
        Optional<Address> execution,
        List<Address> subtotals) {

    /** What has weight and score: the indicators, budget execution, the subtotals. */
    List<Address> scored() {
        List<Address> scored =
                new ArrayList<>(indicators.stream().map(Indicator::row).toList());
        execution.ifPresent(scored::add);
        scored.addAll(subtotals);
        return List.copyOf(scored);
    }

    /** A column of a row. */
    public Address cell(Address row, String column) {
        Concept concept = row.concept().child(column).orElse(row.concept());
        return new Address(concept, row.members(), row.year(), row.basis());
    }

    /** A part of the evaluation: 总分, 满分, 等级, 资金. */
    public Address part(String key) {
        return cell(subject, key);
    }

    /** Weight or score of budget execution. */
    public Optional<BigDecimal> execution(YearFacts facts, String column) {
        return execution.flatMap(row -> facts.book().find(cell(row, column))).flatMap(Fact::base);
    }

    /** How messages call it: 部门整体支出绩效自评, or the name of the project. */
    public String name() {
        return subject.name();
    }
}
