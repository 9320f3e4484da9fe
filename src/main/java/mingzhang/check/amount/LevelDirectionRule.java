package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-direction} of two levels: 由2.26%提高到2.14%, and 由431件下降到395件，上升8.4%. Ranks, which rise to smaller numbers,
 * have none of these units.
 */
final class LevelDirectionRule implements TextRule {
    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)\\s?";
    private static final String UP = "提高|上升|增加|增长|提升|升高|扩大";
    private static final String DOWN = "下降|降低|减少|压减|压缩|缩短|回落";
    private static final Pattern MOVED = Pattern.compile("(?:由|从)(?:20\\d\\d\\s?年(?:度|末|底)?的?)?[^，。；\\d]{0,12}" + NUMBER
            + "(?<unit>[%％]|(?:亿|万)?(?:元|人次|人|户|家|个|件|批次|场次|场|次|亩|天|小时|公里|平方米|吨|辆|台|起))[^，。；\\d]{0,6}?(?:(?<up>" + UP
            + ")|(?<down>" + DOWN
            + "))(?:到|至|为)(?<now>\\d{1,12}(?:\\.\\d{1,6})?)\\s?\\k<unit>(?:[，,]\\s?(?:同比|比上年|较上年)?(?:(?<rise>" + UP
            + ")|(?<fall>" + DOWN + "))了?\\s?\\d{1,6}(?:\\.\\d{1,4})?(?:[%％]|个百分点))?");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Matcher found = MOVED.matcher(text.words());
        while (found.find()) {
            BigDecimal before = Spread.number(found.group(1));
            int direction = Spread.number(found.group("now")).compareTo(before);
            boolean isUp = found.group("up") != null;
            String verb = isUp ? found.group("up") : found.group("down");
            String behind = found.group("rise") == null ? found.group("fall") : found.group("rise");
            if (isUp ? direction < 0 : direction > 0) {
                String unit = found.group("unit");
                report(text, found, verb, before.toPlainString() + unit + "→" + found.group("now") + unit, report);
            } else if (behind != null && isUp != (found.group("rise") != null)) {
                report(text, found, verb, behind, report);
            }
        }
    }

    private static void report(ReportText text, Matcher found, String one, String other, Consumer<Deviation> report) {
        report.accept(
                Deviation.in(text, Finding.error("prose-direction", text.prose().at(found.start()), one, other)));
    }
}
