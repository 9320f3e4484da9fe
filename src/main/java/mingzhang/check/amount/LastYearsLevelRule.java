package mingzhang.check.amount;

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
 * What a sentence says of last year's amount that it gives itself: {@code prose-even} where 持平 stands between two
 * amounts that are not the same, and {@code prose-nil-base} where last year's is nil and a rate of growth follows.
 */
final class LastYearsLevelRule implements TextRule {
    private static final String BEFORE = "(?:上年|去年|20\\d\\d\\s?年)(?:度|同期)?";
    private static final String NUMBER = "(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s?";
    private static final String UNIT = "(?<unit>亿元|万元|元|人次|人|名|辆|批次|次|个|户)";
    private static final Pattern EVEN = Pattern.compile(NUMBER + UNIT
            + "(?:[，,][^，。；\\d]{0,12}完成[^，。；\\d]{0,8}[\\d.]{1,8}[%％])?[，,]?(?:与|和|同|较|比)" + BEFORE + "[^，。；\\d]{0,6}"
            + NUMBER
            + "\\k<unit>(?:相比)?[，,]?(?:持平|一致|相同|一样)");
    private static final Pattern NIL =
            Pattern.compile(BEFORE + "[^，。；\\d]{0,10}(?:为|是)?0(?:\\.0{1,6})?\\s?(?:亿元|万元|元)[，,；;](?:比|较|同比)?(?:"
                    + BEFORE + ")?(?:相比)?[，,]?(?:同比)?(?:增长|增加|上升|增幅)(?:了|为)?\\s?(\\d{1,6}(?:\\.\\d{1,6})?[%％])");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Matcher even = words.contains("年") ? EVEN.matcher(words) : EVEN.matcher("");
        while (even.find()) {
            if (Spread.number(even.group(1)).compareTo(Spread.number(even.group(3))) != 0) {
                String unit = even.group("unit");
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-even.differs",
                                text.prose().at(even.start(1)),
                                even.group(1) + unit,
                                even.group(3) + unit)));
            }
        }
        Matcher nil = words.contains("年") ? NIL.matcher(words) : NIL.matcher("");
        while (nil.find()) {
            report.accept(Deviation.in(
                    text, Finding.error("prose-nil-base.said", text.prose().at(nil.start(1)), nil.group(1))));
        }
    }
}
