package mingzhang.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number does in its sentence, as the words before it tell.
 *
 * @param kind what it does
 * @param words the words that tell so, within the clause
 * @param named the base of a percentage, the name of a budget, or whether an outturn is 支出 or 收入
 */
record Role(Kind kind, String words, String named) {
    /** What numbers do. */
    enum Kind {
        AMOUNT,
        OUTTURN,
        BUDGET,
        RISE,
        FALL,
        TARGET,
        SHARE,
        COMPLETION,
        EXECUTION,
        PER_HEAD,
        OTHER
    }

    private static final String RISING = "增加|增支|(?<!负)增长|(?<=同比|上年|去年)增|增收|上升|提高|增幅|调增|追加";
    private static final String FALLING = "减少|负增长|(?<=同比|上年|去年)减|减支|减收|下降|降低|减低|压减|压缩|缩减|下调|降幅|减幅|调减|核减";
    private static final String LINK = "(?:了|额|幅度|幅|率|数|约|为|是|达到|达|比例|比率|支出|：|:|\\s)*$";
    private static final String BUDGET_WORD = "(?:年初预算|全年预算|调整预算|调整后预算|年度预算|(?<!一般公共|政府性基金|国有资本经营|社会保险基金|本级|综合|部门)预算)";

    private record Rule(Kind kind, Pattern pattern, boolean isForPercent, boolean isForMoney) {}

    private static Rule rule(Kind kind, boolean isForPercent, boolean isForMoney, String pattern) {
        return new Rule(kind, Pattern.compile(pattern), isForPercent, isForMoney);
    }

    private static final List<Rule> RULES = List.of(
            rule(Kind.TARGET, true, true, "(?:" + RISING + "|" + FALLING + "|升|降|增|减)(?:到|至)(?:了)?\\s*$"),
            rule(Kind.OTHER, true, true, "(?:增减|(?:增加|增长|减少|下降)(?:（|\\().*|每[^，。]{0,6})$"),
            rule(Kind.RISE, true, true, "(?:" + RISING + ")" + LINK),
            rule(Kind.FALL, true, true, "(?:" + FALLING + ")" + LINK),
            rule(
                    Kind.COMPLETION,
                    true,
                    false,
                    "(?:完成|达到|达|为|是)([^，,；;：:。\\d]{0,12}预算[^，,；;：:。的占\\d]{0,6})(?:的|比例|为|\\s)*$"),
            rule(
                    Kind.COMPLETION,
                    true,
                    false,
                    "占((?:当年|本年|批复的?|安排的?|总|年初|全年|调整后?|年度|部门)?预算(?:数|总额|总数|资金|安排)?)(?:的|比例|比重|为|\\s)*$"),
            rule(Kind.COMPLETION, true, false, "(预算)?完成(?:率|比例)" + LINK),
            rule(Kind.EXECUTION, true, false, "(?:执行率|支出率|支付率|支出进度|执行进度|支付进度)" + LINK),
            rule(Kind.SHARE, true, false, "占([^，,；;：:。\\d]{0,40}?)(?:的|比重|比例|比率|比|为|达到|达|约|\\s)*$"),
            rule(Kind.PER_HEAD, false, true, "(?:人均|户均|平均|均)[^，,；;。]{0,10}$"),
            rule(Kind.BUDGET, false, true, "(" + BUDGET_WORD + ")(?:数|金额|总额|安排|批复|资金|总计|合计|共计|额|经费|为|是|共|：|:|\\s)*$"),
            rule(Kind.OUTTURN, false, true, "^\\s*(?:已|实际|全年)?(?:支出|使用|支付)(?:数|了|为|：|:)?\\s*$"),
            rule(
                    Kind.OUTTURN,
                    false,
                    true,
                    "(?:[全本]?年度)?(?:(支出|收入)决算|决算|实际总?支出|执行|实际执行|实际完成|实际使用|实际支付|实际发生|实支)"
                            + "(?:数|金额|总额|合计|共计|额|为|是|共|：|:|\\s)*$"));

    private static final Pattern WHOLE =
            Pattern.compile("^\\s*(?:分别|各)?(?:占|(完成)(?=[^，。]{0,6}预算))([^，。；\\d]{2,30}?)(?:为|\\s)*$");

    /** What an amount is the whole of for the percentage behind it, as in 占政府采购支出总额26万元的50%. */
    static Optional<Role> ofWhole(String clause) {
        Matcher matcher = WHOLE.matcher(clause);
        return matcher.find()
                ? Optional.of(new Role(matcher.group(1) == null ? Kind.SHARE : Kind.COMPLETION, "", matcher.group(2)))
                : Optional.empty();
    }

    static Role of(String clause, Quantity quantity) {
        boolean isPercent = quantity.kind() == Quantity.Kind.PERCENT;
        for (Rule rule : RULES) {
            boolean isFitting = isPercent ? rule.isForPercent() : rule.isForMoney();
            Optional<Matcher> found =
                    isFitting ? Optional.of(rule.pattern().matcher(clause)).filter(Matcher::find) : Optional.empty();
            if (found.isPresent()) {
                Matcher matcher = found.get();
                String named = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
                return new Role(rule.kind(), clause.substring(0, matcher.start()), named);
            }
        }
        return new Role(isPercent ? Kind.OTHER : Kind.AMOUNT, clause, "");
    }
}
