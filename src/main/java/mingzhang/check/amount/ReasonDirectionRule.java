package mingzhang.check.amount;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-direction} of a reason that goes against the change it is given for: 增加0.77万元，主要原因是厉行节约，压减接待;
 * 决算数小于预算数的主要原因是年中追加. Only where the sentence has no other change, and the reason nothing that goes with it. Of
 * what is left over at the end of a year the reasons are the other way round.
 */
final class ReasonDirectionRule implements TextRule {
    private static final String NUMBER = "(?:幅度?)?(?:了|为)?\\s?\\d[\\d.,]{0,14}\\s?(?:万元|亿元|元|%|％)(?:（[^（）]{0,40}）)?";
    private static final String BECAUSE =
            "[，,。；]?\\s?(?:(?:决算|支出)?(?:数)?(?:增减|变动|增长|增加|减少|下降))?(?:的)?(?:主要)?(?:原因|系因)(?:是|为|：|:|系)[:：]?(?<reason>[^。；;\\n]{4,80})";
    private static final Pattern RISE =
            Pattern.compile("(?<change>增加|增长|上升|增)" + NUMBER + BECAUSE.replace("增减|变动|增长|增加|减少|下降", "增减|变动|增长|增加"));
    private static final Pattern FALL =
            Pattern.compile("(?<change>减少|下降|降低|减)" + NUMBER + BECAUSE.replace("增减|变动|增长|增加|减少|下降", "增减|变动|减少|下降"));
    private static final String BUDGET = "(?:年初|全年|调整后?)?预算数?";
    private static final Pattern ABOVE = Pattern.compile(
            "(?<change>(?:决算|支出)数?(?:大于|高于|超过)" + BUDGET + "|(?:较|比)" + BUDGET + "(?:增加|增长))" + BECAUSE);
    private static final Pattern BELOW = Pattern.compile(
            "(?<change>(?:决算|支出)数?(?:小于|低于|少于)" + BUDGET + "|(?:较|比)" + BUDGET + "(?:减少|下降))" + BECAUSE);
    private static final Pattern LESS = Pattern.compile("厉行节约|压减|压缩|精简|从严控制|严格控制|严控|减少|下降|降低|节约|未能(?:举办|开展|实施)|取消");
    private static final Pattern MORE = Pattern.compile("增加|新增|追加|上调|提高|调标|上涨|扩大|增长|增多|恢复|购置|购买|补发|调入|划入|疫情防控");
    private static final Pattern ONLY_MORE = Pattern.compile("新增|追加|上调|调标|上涨|增多|划入|调入|补发|(?:相应|有所|均有)增加");
    /** What goes with a fall. */
    private static final Pattern ANY_LESS =
            Pattern.compile("[减降少压缩停未没无不节控严省]|取消|完工|完成|结束|到期|收回|划出|划转|移交|调出|退休|离|去世|结转|转列|合并|疫情|影响|优化|统筹|剩余|调整");

    private static final Pattern LATER = Pattern.compile("上年|去年|同期|基数|疫情|结转|跨年|以前|上一年|20\\d\\d年");
    private static final Pattern FALLING = Pattern.compile("减少|下降|降低");
    private static final Pattern RISING = Pattern.compile("增加|增长|上升");
    private static final Pattern LEFT = Pattern.compile("结转|结余|余额");
    private static final Pattern UNPAID = Pattern.compile("(?:进度|支付|执行)(?:滞后|缓慢|较慢)|未能?(?:及时|按时|如期)(?:支付|支出|实施|完成)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("原因")) {
            return;
        }
        check(text, RISE.matcher(words), ReasonDirectionRule::isAgainstRise, report);
        check(text, FALL.matcher(words), ReasonDirectionRule::isAgainstFall, report);
        if (words.contains("预算")) {
            check(text, ABOVE.matcher(words), (before, reason) -> isLess(reason), report);
            check(text, BELOW.matcher(words), (before, reason) -> isMore(reason), report);
        }
    }

    private static void check(
            ReportText text, Matcher matcher, BiPredicate<String, String> isAgainst, Consumer<Deviation> report) {
        String words = text.words();
        while (matcher.find()) {
            String reason = matcher.group("reason");
            int start = Math.max(
                            Math.max(words.lastIndexOf('。', matcher.start()), words.lastIndexOf('；', matcher.start())),
                            words.lastIndexOf('\n', matcher.start()))
                    + 1;
            if (isAgainst.test(words.substring(start, matcher.start()), reason)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-direction.reason",
                                text.prose().at(matcher.start("reason")),
                                matcher.group("change"),
                                reason)));
            }
        }
    }

    private static boolean isAgainstRise(String before, String reason) {
        return !LEFT.matcher(before).find()
                && !FALLING.matcher(before).find()
                && isLess(reason)
                && !LATER.matcher(reason).find();
    }

    private static boolean isAgainstFall(String before, String reason) {
        boolean isOther = RISING.matcher(before).find() || LATER.matcher(reason).find();
        boolean isLeft = LEFT.matcher(before).find();
        return !isOther && (isLeft ? UNPAID.matcher(reason).find() : isMore(reason));
    }

    private static boolean isLess(String reason) {
        return LESS.matcher(reason).find() && !MORE.matcher(reason).find();
    }

    private static boolean isMore(String reason) {
        return ONLY_MORE.matcher(reason).find() && !ANY_LESS.matcher(reason).find();
    }
}
