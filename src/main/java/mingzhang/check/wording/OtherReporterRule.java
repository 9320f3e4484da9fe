package mingzhang.check.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code unit-other}: a sentence about the year's money that begins with the name of another unit, where others begin with
 * the own one. A unit that the report names elsewhere too may belong to it.
 */
final class OtherReporterRule implements TextRule {
    private static final Pattern SUBJECT = Pattern.compile(
            "(?m)(?:^|[。；])\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]\\s?)?(?:\\d{1,2}月底?，)?"
                    + "(?<name>[\\u4e00-\\u9fa5（）]{4,24}?(?:局|委员会|委|办公室|办|馆|院|校|中学|小学|幼儿园|大学|学院|所|站|中心|联合会|工商联|会|厅|队|支队|总队|社|园|政府|镇|乡|街道办事处|法院|检察院))"
                    + "20\\d\\d\\s?年度?(?=无|没有|本年|收入|支出|收、支|财政拨款|一般公共|政府性基金|国有资本|“?三公|机关运行|政府采购|决算|基本支出|项目支出|未|年初|年末|部门整体|整体支出)");
    private static final Pattern LEVEL = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5])(?<name>[\\u4e00-\\u9fa5]{2,12}?(?<office>人民政府|街道办事处))[（(](?:本级|机关)[）)]");
    private static final int SHORTEST = 6;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String own = facts.reporter().unit().name();
        String words = text.prose().text();
        if (text.kind() != ReportText.Kind.NARRATIVE || own.length() < SHORTEST) {
            return;
        }
        reportLevel(text, words, own, report);
        if (!words.contains(own + "20")) {
            return;
        }
        Matcher subject = SUBJECT.matcher(words);
        while (subject.find()) {
            String name = subject.group("name");
            boolean isOther = !own.contains(name)
                    && !name.contains(own)
                    && !OtherUnitRule.isShortOf(name.replaceFirst("办事处$", ""), own)
                    && !own.endsWith(name.substring(name.length() - Math.min(name.length(), SHORTEST)))
                    && count(words, name)
                            == List.of(words.split(Pattern.quote(name) + "20", -1))
                                            .size()
                                    - 1;
            if (isOther) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(subject.start("name")), name, own)));
            }
        }
    }

    /** 乙镇人民政府（本级） as the unit that a report of 甲镇人民政府 is made of. */
    private static void reportLevel(ReportText text, String words, String own, Consumer<Deviation> report) {
        Matcher level = words.contains("级") || words.contains("机关") ? LEVEL.matcher(words) : LEVEL.matcher("");
        while (level.find()) {
            String name = level.group("name");
            boolean isOther = own.endsWith(level.group("office"))
                    && !OtherUnitRule.isShortOf(name, own)
                    && words.indexOf(name) == words.lastIndexOf(name);
            if (isOther) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(level.start("name")), name, own)));
            }
        }
    }

    private static int count(String words, String name) {
        return words.split(Pattern.quote(name), -1).length - 1;
    }
}
