package mingzhang.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says of one subject.
 *
 * @param subject the words before the amount, without year, 其中 and 为
 * @param start offset of the first number
 * @param isPart whether it stands behind 其中 or another part
 * @param amount the outturn, or the only amount
 * @param budget the budget that it is held against
 * @param budgetName how the budget is called: 年初预算, 预算
 * @param changes how it changed
 * @param ratios its percentages
 */
public record Figure(
        String subject,
        int start,
        boolean isPart,
        Optional<Quantity> amount,
        Optional<Quantity> budget,
        String budgetName,
        List<Change> changes,
        List<Ratio> ratios) {

    /** Copies the lists. */
    public Figure {
        changes = List.copyOf(changes);
        ratios = List.copyOf(ratios);
    }

    /** The same with its budget, if any, for its amount. */
    public Figure ofBudget() {
        return new Figure(subject, start, isPart, budget, budget, budgetName, changes, ratios);
    }

    /** The same with one percentage more. */
    Figure with(Ratio ratio) {
        List<Ratio> all = new ArrayList<>(ratios);
        all.add(ratio);
        return new Figure(subject, start, isPart, amount, budget, budgetName, changes, all);
    }

    /**
     * A change.
     *
     * @param words how it is introduced, such as 比上年
     * @param amount by how much
     * @param amountDirection which way the amount went
     * @param rate by how many percent
     * @param rateDirection which way the rate went
     */
    public record Change(
            String words,
            Optional<Quantity> amount,
            Optional<Direction> amountDirection,
            Optional<Quantity> rate,
            Optional<Direction> rateDirection) {

        /** Whether it is held against a budget, not against the year before. */
        public boolean isAgainstBudget() {
            return words.replaceAll("占[^，。；]*[%％]", "").contains("预算");
        }

        /** The first number of it. */
        public Quantity first() {
            return amount.or(() -> rate).orElseThrow();
        }
    }

    /**
     * A percentage of something.
     *
     * @param kind of what sort
     * @param percent the percentage
     * @param base the words for what it is a percentage of; empty if none
     * @param whole the amount of which it is a percentage, where it stands between those words and the percentage
     */
    public record Ratio(Kind kind, Quantity percent, String base, Optional<Quantity> whole) {
        /** Sorts of percentages. */
        public enum Kind {
            /** 占. */
            SHARE,
            /** 完成预算. */
            COMPLETION,
            /** 执行率. */
            EXECUTION
        }
    }
}
