package mingzhang.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;

/** Which stage of which year's budget the head of a column names. */
final class Bases {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");

    private Bases() {}

    /**
     * A stage of a year.
     *
     * @param yearsBefore 0 for the report's year, 1 for the one before
     */
    record Column(Basis basis, int yearsBefore) {}

    /** Empty if the head names none, or a year that is neither. */
    static Optional<Column> of(String head, int year) {
        Matcher years = YEAR.matcher(head);
        int before = years.find() ? year - Integer.parseInt(years.group(1)) : head.contains("上年") ? 1 : 0;
        if (before < 0 || before > 1 || head.matches(".*(?:增减|比上年|增长|差额|占比|%|率).*")) {
            return Optional.empty();
        }
        return basis(head).map(basis -> new Column(basis, before));
    }

    private static Optional<Basis> basis(String head) {
        if (head.matches(".*(?:决算|执行数|实际支出|支出数|支[出付]金额|支付数|执行金额|完成数|实际数).*")) {
            return Optional.of(Basis.OUTTURN);
        }
        if (head.matches(".*(?:全年预算|全年（调整）预算|调整预算|预算调整后|调整后预算).*")) {
            return Optional.of(Basis.ADJUSTED_BUDGET);
        }
        return head.contains("预算数") || head.contains("年初预算") || head.matches(".*年预算")
                ? Optional.of(Basis.INITIAL_BUDGET)
                : Optional.empty();
    }
}
