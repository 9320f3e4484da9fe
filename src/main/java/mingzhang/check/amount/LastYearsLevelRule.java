package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

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
    /** 4.00万元，2022年为4.30万元，同比持平. */
    private static final Pattern EVEN_BEHIND = Pattern.compile(NUMBER + UNIT + "[，,；;（(]\\s?" + BEFORE
            + "[^，。；\\d]{0,8}" + NUMBER + "\\k<unit>[）)]?[，,；;][^，。；\\d基大总]{0,6}(?:持平|一致|相同|一样)");
    /** A sentence of its own, whose amount the paragraph must have given: 较上年的4.30万元持平. */
    private static final Pattern EVEN_ALONE = Pattern.compile("(?<=[。；\\n]|^)\\s?(?:与|和|同|较|比)" + BEFORE
            + "(?:决算数?)?的?\\s?" + NUMBER + UNIT + "(?:相比)?[，,]?(?:持平|一致|相同|一样)");

    private static final Pattern EVEN_AND_MORE = Pattern.compile(
            "(?:与|同|较|比)(?<year>上年|去年|20\\d\\d\\s?年)(?:度|同期)?(?:决算数?)?(?:相比)?[，,]?(?<change>增加|减少|增长|下降|压减)了?\\s?(?<by>(?!0(?:\\.0+)?\\s?万)\\d[\\d.,]{0,15}\\s?(?:万元|元))[，,]"
                    + "(?:[增下][长降]\\s?[\\d.]{1,8}[%％][，,])?(?:与|和|同|较|比)\\k<year>(?:度|同期)?(?:决算数?)?(?:相比)?(?:完全)?持平");
    private static final Pattern BELOW_AND_ABOVE = Pattern.compile(
            "(?<one>(?:比|较)(?:年初|全年|调整)?预算数?(?:少|减少|节约|节省|下降|降低)了?\\s?\\d[\\d.,]{0,15}\\s?(?:万元|元|[%％]))[，,](?<other>(?:超|超出|超过|高于)(?:年初|全年)?预算\\s?\\d)"
                    + "|(?<over>(?:比|较)(?:年初|全年|调整)?预算数?(?:多|增加|增长|超支|超出)了?\\s?\\d[\\d.,]{0,15}\\s?(?:万元|元|[%％]))[，,](?<under>(?:低于|少于)(?:年初|全年)?预算|预算节约)");
    private static final Pattern NIL =
            Pattern.compile(BEFORE + "[^，。；\\d]{0,10}(?:为|是)?0(?:\\.0{1,6})?\\s?(?:亿元|万元|元)[，,；;](?:比|较|同比)?(?:"
                    + BEFORE + ")?(?:相比)?[，,]?(?:同比)?(?:增长|增加|上升|增幅)(?:了|为)?\\s?(\\d{1,6}(?:\\.\\d{1,6})?[%％])");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (words.contains("持平") || words.contains("一致") || words.contains("相同") || words.contains("一样")) {
            checkEven(text, EVEN.matcher(words), report);
            checkEven(text, EVEN_BEHIND.matcher(words), report);
            checkAlone(text, report);
            checkMore(text, report);
        }
        checkBudget(text, report);
        Matcher nil = words.contains("年") ? NIL.matcher(words) : NIL.matcher("");
        while (nil.find()) {
            report.accept(Deviation.in(
                    text, Finding.error("prose-nil-base.said", text.prose().at(nil.start(1)), nil.group(1))));
        }
    }

    private static void checkEven(ReportText text, Matcher even, Consumer<Deviation> report) {
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
    }

    private static void checkAlone(ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Matcher alone = EVEN_ALONE.matcher(words);
        while (alone.find()) {
            String unit = alone.group("unit");
            BigDecimal before = Spread.number(alone.group(1));
            List<Quantity> now = text.sentences().stream()
                    .filter(sentence -> sentence.start() >= words.lastIndexOf('\n', alone.start(1))
                            && sentence.start() < alone.start(1))
                    .flatMap(sentence -> sentence.quantities().stream())
                    .filter(each -> each.start() < alone.start(1) && each.unit().equals(unit))
                    .toList();
            if (!now.isEmpty() && now.stream().noneMatch(each -> each.number().compareTo(before) == 0)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-even.differs",
                                text.prose().at(alone.start(1)),
                                now.get(0).text(),
                                alone.group(1) + unit)));
            }
        }
    }

    private static void checkMore(ReportText text, Consumer<Deviation> report) {
        Matcher more = EVEN_AND_MORE.matcher(text.words());
        while (more.find()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-even.changed",
                            text.prose().at(more.start("change")),
                            more.group("change"),
                            more.group("by"))));
        }
    }

    private static void checkBudget(ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("预算")) {
            return;
        }
        Matcher both = BELOW_AND_ABOVE.matcher(text.words());
        while (both.find()) {
            boolean isBelow = both.group("one") != null;
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-direction",
                            text.prose().at(both.start()),
                            both.group(isBelow ? "one" : "over"),
                            both.group(isBelow ? "other" : "under"))));
        }
    }
}
