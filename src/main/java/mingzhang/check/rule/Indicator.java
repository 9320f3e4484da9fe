package mingzhang.check.rule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.target.Attainment;
import mingzhang.target.Direction;
import mingzhang.target.Statement;
import mingzhang.target.Statement.Measured;
import mingzhang.target.StatementReader;

/**
 * One indicator of a self-evaluation, as its form has it.
 *
 * @param row its row
 * @param first 一级
 * @param second 二级
 * @param name 三级
 * @param target 指标值; 调整后指标值 where that is given
 * @param actual 完成值; 核实值 where that is given
 * @param column 计量单位
 * @param weight 分值
 * @param score 得分
 * @param reason 原因, or 备注 or 综合评价 where that is silent
 * @param statement what it is to reach, as a number if it can be read
 * @param result what it has reached, as a number if it can be read
 * @param attainment whether its target is reached; read once, because reading words is what the rules do longest
 */
public record Indicator(
        Address row,
        String first,
        String second,
        String name,
        String target,
        String actual,
        String column,
        Optional<Fact> weight,
        Optional<Fact> score,
        String reason,
        Statement statement,
        Statement result,
        Attainment attainment) {
    private static final int LONGEST_WORD = 4;
    private static final Pattern TIME = Pattern.compile("天|月|小时|工作日|分钟");
    private static final Pattern DOUBTFUL =
            Pattern.compile("投诉|事故|差错|违规|违纪|失误|逾期|超支|负债|风险|[降减压]|变动率|调整率|控制率|结余率|结转率|偏差|时限|时间|用时");
    private static final Pattern SAVING = Pattern.compile("节约|节省|率");
    private static final Pattern COST = Pattern.compile("成本|费用|支出");
    private static final Pattern RATE = Pattern.compile("(支出|支付|执行|完成)率");

    /** Reads a row of a form. */
    public static Indicator of(YearFacts facts, Address row) {
        String first = word(facts, row, "一级");
        String second = word(facts, row, "二级");
        String name = word(facts, row, "三级");
        String target = firstSaid(word(facts, row, "调整后指标值"), word(facts, row, "指标值"));
        String actual = firstSaid(word(facts, row, "核实值"), word(facts, row, "完成值"));
        String column = word(facts, row, "计量单位");
        Statement wanted = StatementReader.read(target, column, word(facts, row, "性质"));
        Statement reached = StatementReader.read(actual, column);
        Direction direction = direction(first + second, name, wanted);
        return new Indicator(
                row,
                first,
                second,
                name,
                target,
                actual,
                column,
                facts.book().find(cell(row, "分值")),
                facts.book().find(cell(row, "得分")),
                firstSaid(firstSaid(word(facts, row, "原因"), word(facts, row, "备注")), assessment(facts, row)),
                wanted,
                reached,
                Attainment.of(wanted, reached, direction));
    }

    /** 综合评价, if it is more than one word. */
    private static String assessment(YearFacts facts, Address row) {
        String words = word(facts, row, "评价");
        return words.length() > LONGEST_WORD ? words : "";
    }

    private static String firstSaid(String one, String other) {
        return Wordings.isSaid(one) ? one : other;
    }

    private static String word(YearFacts facts, Address row, String column) {
        return facts.words(cell(row, column));
    }

    private static Address cell(Address row, String column) {
        return new Address(row.concept().child(column).orElse(row.concept()), row.members(), row.year(), row.basis());
    }

    /** Where its score stands; acknowledgements name it. */
    public Address scoreCell() {
        return cell(row, "得分");
    }

    /** Where its weight stands. */
    public Address weightCell() {
        return cell(row, "分值");
    }

    /** The points it can have; empty if none are typed. */
    public Optional<BigDecimal> weightNumber() {
        return weight.flatMap(Fact::amount).map(amount -> amount.number());
    }

    /** The points it has; empty if none are typed. */
    public Optional<BigDecimal> scoreNumber() {
        return score.flatMap(Fact::amount).map(amount -> amount.number());
    }

    /** Whether a reason for a deviation is typed. */
    public boolean hasReason() {
        return Wordings.isSaid(reason);
    }

    /** A row that only says more of another one: 其中桃树. */
    public boolean isUnscored() {
        return weightNumber().isEmpty() && scoreNumber().isEmpty();
    }

    /** Points given or taken beside the hundred. */
    public boolean isExtra() {
        String all = first + second + name;
        return all.contains("加分") || all.contains("扣分") || all.contains("减分");
    }

    /** Costs may not exceed a number without a sign; what the name makes doubtful is not judged. */
    private static Direction direction(String kind, String name, Statement wanted) {
        boolean isTime = wanted instanceof Measured measured
                && TIME.matcher(measured.unit()).matches();
        if (isTime || DOUBTFUL.matcher(name).find()) {
            return Direction.UNKNOWN;
        }
        if (kind.contains("成本")) {
            return SAVING.matcher(name).find() ? Direction.UNKNOWN : Direction.LOWER;
        }
        boolean isCost = COST.matcher(name).find() && !RATE.matcher(name).find();
        return isCost ? Direction.UNKNOWN : Direction.HIGHER;
    }
}
