package mingzhang.check.amount;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-direction} of a reason that goes against the change it is given for: 增加0.77万元，主要原因是厉行节约，压减接待. Only
 * where the sentence has no other change, and the reason nothing that goes with it.
 */
final class ReasonDirectionRule implements TextRule {
    private static final Pattern REASON = Pattern.compile(
            "(?<up>增加|增长|上升)(?:了)?\\s?\\d[\\d.,]{0,14}\\s?(?:万元|亿元|元|%|％)[，,。；]?\\s?(?:增减|变动|增长|增加|减少|下降)?(?:的)?(?:主要)?(?:原因|系因)(?:是|为|：|:|系)[:：]?(?<reason>[^。；;\\n]{4,80})");
    private static final Pattern LESS = Pattern.compile("厉行节约|压减|压缩|精简|从严控制|严格控制|严控|减少|下降|降低|节约");
    private static final Pattern MORE = Pattern.compile("增加|新增|追加|上调|提高|调标|上涨|扩大|增长|增多|恢复|购置|购买|补发|调入");
    private static final Pattern LATER = Pattern.compile("上年|去年|同期|基数|疫情|结转|跨年|以前|上一年|20\\d\\d年");
    private static final Pattern DOWN = Pattern.compile("减少|下降|降低");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("原因")) {
            return;
        }
        Matcher matcher = REASON.matcher(words);
        while (matcher.find()) {
            String reason = matcher.group("reason");
            int start = Math.max(
                            Math.max(words.lastIndexOf('。', matcher.start()), words.lastIndexOf('；', matcher.start())),
                            words.lastIndexOf('\n', matcher.start()))
                    + 1;
            boolean isMixed =
                    DOWN.matcher(words.substring(start, matcher.start())).find();
            boolean isAgainst =
                    LESS.matcher(reason).find() && !MORE.matcher(reason).find();
            if (isAgainst && !isMixed && !LATER.matcher(reason).find()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-direction.reason",
                                text.prose().at(matcher.start("reason")),
                                matcher.group("up"),
                                reason)));
            }
        }
    }
}
