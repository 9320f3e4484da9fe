package mingzhang.check.period;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-year} where the year before the report's own can only be left from the former report: below the title of a
 * form, behind 综上, in the name of the group that was set up, before budget and outturn of the year, in what a form
 * says of its year's end, and of the goals reached, the projects evaluated and the report to be published.
 */
final class LeftYearRule implements TextRule {
    private static final String YEAR = "(20\\d\\d)\\s?年度?";
    private static final List<Pattern> LEFT = List.of(
            Pattern.compile("(?m)^\\s*(?:#+\\s*)?[（(]" + YEAR + "[）)]\\s*$"),
            Pattern.compile("(?:综上所述|综上|总体来看|总的来看|总体上)[，,]" + YEAR + "[^，。；\\d]{0,16}(?:整体支出|项目支出|绩效目标|绩效自评|预算执行)"),
            Pattern.compile(
                    "(?m)^[ \\u3000]*" + YEAR + "[\\u4e00-\\u9fa5]{0,14}(?:无|没有|未安排|未发生)(?:使用)?(?:政府性基金|国有资本经营)预算"),
            Pattern.compile("(?:成立|组建)了?" + YEAR + "[^，。；\\d]{0,20}(?:自评|评价)(?:工作)?(?:领导小组|工作小组|小组|工作组|工作专班)"),
            Pattern.compile(
                    "(?m)^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．]\\s?)?[\\u4e00-\\u9fa5（）]{0,24}" + YEAR
                            + "“?(?:三公|一般公共预算|财政拨款|政府性基金|机关运行)[^，。；\\d]{0,24}(?:年初)?预算(?:数)?为?\\s?[\\d,.]{1,14}\\s?万?元[，,](?:支出)?决算(?:数)?为?\\s?[\\d,.]{1,14}\\s?万?元"),
            Pattern.compile(YEAR + "预算数为“?三公”?经费(?:全年|年初)?预算数[，,]决算数"));
    /** What is evaluated, by its name; the report gives the same name with its own year elsewhere. */
    private static final Pattern NAMED = Pattern.compile(YEAR
            + "([\\u4e00-\\u9fa5]{4,20}?(?:项目|专项|资金|经费))(?=[^。；\\d]{0,40}(?:进行|开展|组织)了?[^，。；\\d]{0,6}(?:自评|评价|自查))");
    /** What the report itself evaluates, concludes and will publish, in a sentence that names no other year. */
    private static final List<Pattern> OWN = List.of(
            Pattern.compile(YEAR + "(?:度)?(?:我|本|全)?[\\u4e00-\\u9fa5]{0,14}绩效目标(?:基本|全部|总体|大体|较好地?|均|已)*(?:实现|完成|达成)"),
            Pattern.compile("对" + YEAR + "(?:[^，。；\\d]{0,14}预算)?(?:部门)?(?:项目|整体)支出(?:全面)?(?:开展|组织|进行)了?(?:绩效)?自评"),
            Pattern.compile("将" + YEAR + "[^，。；\\d]{0,20}自评(?:报告|表|结果|情况)(?:等)?(?:随同?|与|同)(?:部门|单位)?决算[^。；]{0,30}公开"));

    private static final Pattern OF_OTHER = Pattern.compile("上年|去年|以前年度|已");
    private static final Pattern YEAR_END =
            Pattern.compile("(?:截[至止]到?|到)\\s?(20\\d\\d)\\s?年(?:\\s?12\\s?月(?:\\s?3[01]\\s?[日号]|底|末)?|年?末|年?底)");
    /** What was done in the whole year, and how things stood at its end, in one sentence. */
    private static final Pattern OF_YEAR =
            Pattern.compile("(?:全年|本年度?)(?!结转)[^。\\n]{4,60}[，,]" + YEAR_END.pattern() + "(?=[^。；，\\n]{2,20})");

    private static final Pattern OF_EVALUATION = Pattern.compile(".*(?:绩效自评|绩效目标).*");
    private static final Pattern COMPARISON = Pattern.compile("上年|去年|年初(?!预算)|累计|以前年度|历年|结转");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        int year = facts.disclosure().year();
        if (!words.contains((year - 1) + "年") && !words.contains((year - 1) + " 年")) {
            return;
        }
        boolean isOfEvaluation = text.subject()
                .filter(subject ->
                        OF_EVALUATION.matcher(subject.concept().path()).matches())
                .isPresent();
        if (text.kind() == ReportText.Kind.NARRATIVE) {
            LEFT.forEach(pattern -> check(text, pattern.matcher(words), year, report));
            check(text, OF_YEAR.matcher(words), year, report);
            OWN.forEach(pattern -> checkOwn(text, pattern.matcher(words), year, report));
            checkNamed(text, words, year, report);
        } else if (isOfEvaluation
                && !words.contains(year + "年")
                && !COMPARISON.matcher(words).find()) {
            check(text, YEAR_END.matcher(words), year, report);
        }
    }

    private static void checkNamed(ReportText text, String words, int year, Consumer<Deviation> report) {
        Matcher named = NAMED.matcher(words);
        while (named.find()) {
            if (words.contains(year + "年" + named.group(2)) || words.contains(year + "年度" + named.group(2))) {
                check(text, named.toMatchResult(), year, report);
            }
        }
    }

    private static void checkOwn(ReportText text, Matcher found, int year, Consumer<Deviation> report) {
        String words = text.prose().text();
        while (found.find()) {
            int start = Math.max(words.lastIndexOf('。', found.start()), words.lastIndexOf('\n', found.start())) + 1;
            String before = words.substring(start, found.start());
            if (!before.contains(year + "年") && !OF_OTHER.matcher(before).find()) {
                check(text, found.toMatchResult(), year, report);
            }
        }
    }

    private static void check(ReportText text, Matcher found, int year, Consumer<Deviation> report) {
        while (found.find()) {
            check(text, found.toMatchResult(), year, report);
        }
    }

    private static void check(ReportText text, MatchResult found, int year, Consumer<Deviation> report) {
        boolean isLeft = Integer.parseInt(found.group(1)) == year - 1
                && !found.group().contains(year + "年")
                && !COMPARISON.matcher(found.group()).find();
        if (isLeft) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning("prose-year", text.prose().at(found.start(1)), found.group(1), year, year - 1)));
        }
    }
}
