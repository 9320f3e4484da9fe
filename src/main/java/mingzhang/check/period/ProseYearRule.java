package mingzhang.check.period;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/**
 * {@code prose-year}: a report speaks of its own year and compares with the year before. Another year in such a
 * sentence was probably left standing from a former report; years of plans, laws and histories are none of its business.
 */
final class ProseYearRule implements TextRule {
    private static final Pattern COMPARED = Pattern.compile(
            "(?:与|比|较|同)\\s?(20\\d\\d)\\s?年(?:度|决算|同期|相比|末|底)?(?!\\s?度?(?:(?:年?初|全年|调整)?预算|执行数|快报数))[^，。；\\d]{0,10}(?:相比|增|减|上升|下降|持平|一样|[，])");
    private static final Pattern OWN = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.、．]|（[一二三四五六七八九十\\d]{1,2}）)?\\s*(20\\d\\d)\\s?年度?(?:本年)?(?:收入|支出|收、支|收支|财政拨款|一般公共预算|政府性基金|“?三公|机关运行经费|政府采购)[^，。]{0,24}?\\d");
    private static final Pattern CONCLUSION = Pattern.compile(
            "(20\\d\\d)\\s?年[^。\\d]{0,30}(?:决策正确|管理规范|项目管理到位|执行有力|自评得分|评价得分|综合得分|绩效总体|(?:绩效|自评|评价|评定)等级)"
                    + "|纳入[^。，\\d]{0,12}(20\\d\\d)\\s?年度?[^。，\\d]{0,8}决算[^。，\\d]{0,8}(?:编制|汇编|范围)");
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*#{0,6}\\s*(?:附[件表]\\s?\\d{0,2}[：:.、]?\\s*)?[^，。；：:\\d]{0,24}(20\\d\\d)\\s?年度?(?!.*(?:计划|结转|整改|预算))[^，。；：:\\d]{0,16}(?:决算|决|三公[”\"]?经费|收支|自评|绩效评价)[^，。；：:\\d]{0,16}(?:情况说明|情况|说明|报告|表)$|^\\s*[（(](20\\d\\d)\\s?年度?[）)]\\s*$");
    private static final Pattern AHEAD = Pattern.compile(
            "(?:力争|争取|确保|将(?:于|在)|预计(?:于|在|到|将)|拟(?:于|在))[^，。；\\d]{0,6}(20\\d\\d)\\s?年(?![^，。；]{0,20}(?:规划|已|完成了))");
    private static final Pattern UP_TO = Pattern.compile(
            "截至(20\\d\\d)\\s?年12月(?:31日|底)[^。；]*?(?:实际支付|支付|支出|执行|到位|拨付|使用)(?![^。；]*(?:结转|结余|年初|存量|债务|累计))");
    private static final Pattern PLAN =
            Pattern.compile("(?:力争|争取|确保|力求|计划|拟|打算|目标是)(?:在|到|于)?\\s?(20\\d\\d)\\s?年(?!度?(?:[^，。；]{0,10}(?:结转|整改)))");
    /** 在2022年部门预算编制中，将…: the year that is over cannot be planned any more. */
    private static final Pattern DRAFTING = Pattern.compile(
            "在\\s?(20\\d\\d)\\s?年度?[^，。；\\d]{0,8}预算(?:的)?(?:编制|申报|安排)(?:工作|过程|环节)?(?:中|时)?[，,](?:我[局委办院校镇乡]|要|应)?(?:将|要|应|进一步|充分|力求)");

    private static final Pattern BASIS = Pattern.compile(
            "(?:作为|用于|应用于|运用于|服务于)(?:编制|安排)?(20\\d\\d)\\s?年度?(?:部门|单位)?(?:预算|资金)(?:编制|安排|分配)?[^，。；\\d]{0,10}(?:重要)?(?:依据|参考)");
    private static final Pattern PLANS = Pattern.compile("下一步|改进|整改|打算|工作思路|建议");
    private static final Pattern SECTION = Pattern.compile("(?:#|[一二三四五六七八九十]{1,3}、).{0,30}");
    private static final int LONGEST_HEADING = 30;
    private static final Pattern ANY_YEAR = Pattern.compile("(20\\d\\d)\\s?年");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        for (Sentence sentence : text.sentences()) {
            if (sentence.text().indexOf('年') >= 0) {
                check(text, sentence, year, report);
            }
        }
    }

    private static void check(ReportText text, Sentence sentence, int year, Consumer<Deviation> report) {
        Matcher compared = COMPARED.matcher(sentence.text());
        while (compared.find()) {
            int base = Integer.parseInt(compared.group(1));
            String before = sentence.text().substring(0, compared.start());
            int head = firstYear(before, year);
            boolean isOfHead = base == head - 1 && (head < year || head == year + 1 && before.contains("预算"));
            boolean isSecond = before.matches("(?s).*(?:比|较|与|同)(?:上年|去年|" + (year - 1) + "\\s?年).*");
            if (base != year - 1 && !isOfHead && !isSecond) {
                report(text, sentence, compared, "prose-year.compared", year, report);
            }
        }
        Matcher own = OWN.matcher(sentence.text());
        if (own.find()) {
            int named = Integer.parseInt(own.group(1));
            if (named > year + 1 || named < year - 1) {
                report(text, sentence, own, "prose-year", year, report);
            }
        }
        Matcher heading = HEADING.matcher(sentence.text());
        boolean isHeading =
                heading.find() && isWholeLine(text, sentence) && text.words().contains(year + "年");
        if (isHeading && Integer.parseInt(heading.group(heading.group(1) == null ? 2 : 1)) == year - 1) {
            report(text, sentence, heading, "prose-year", year, report);
        }
        checkAhead(text, sentence, year, report);
        checkPlan(text, sentence, year, report);
        Matcher drafting = DRAFTING.matcher(sentence.text());
        if (drafting.find() && Integer.parseInt(drafting.group(1)) < year) {
            report(text, sentence, drafting, "prose-year.ahead", year, report);
        }
        Matcher upTo = UP_TO.matcher(sentence.text());
        if (upTo.find() && Integer.parseInt(upTo.group(1)) == year - 1) {
            report(text, sentence, upTo, "prose-year", year, report);
        }
        Matcher conclusion = CONCLUSION.matcher(sentence.text());
        if (conclusion.find()) {
            String named = conclusion.group(1) == null ? conclusion.group(2) : conclusion.group(1);
            boolean isOfBefore = Integer.parseInt(named) == year - 1 && isAboutBefore(text, sentence);
            if (Integer.parseInt(named) != year && !isOfBefore) {
                report(text, sentence, conclusion, "prose-year", year, report);
            }
        }
    }

    /** What is still to come cannot lie before the year of the report. */
    private static void checkAhead(ReportText text, Sentence sentence, int year, Consumer<Deviation> report) {
        Matcher ahead = AHEAD.matcher(sentence.text());
        while (ahead.find()) {
            if (Integer.parseInt(ahead.group(1)) < year) {
                report(text, sentence, ahead, "prose-year.ahead", year, report);
            }
        }
    }

    /** What is still to be done cannot be aimed at for a year that is over, nor the evaluation serve its budget. */
    private static void checkPlan(ReportText text, Sentence sentence, int year, Consumer<Deviation> report) {
        Matcher plan = PLAN.matcher(sentence.text());
        while (plan.find()) {
            int named = Integer.parseInt(plan.group(1));
            if (named == year && isAmongPlans(text, sentence)) {
                report(text, sentence, plan, "prose-year", year, report);
            }
        }
        Matcher basis = BASIS.matcher(sentence.text());
        while (basis.find()) {
            int named = Integer.parseInt(basis.group(1));
            boolean isOfBefore = sentence.text().contains((named - 1) + "年")
                    || sentence.text().contains("上年");
            if (named < year || named == year && !isOfBefore) {
                report(text, sentence, basis, "prose-year", year, report);
            }
        }
    }

    private static boolean isAmongPlans(ReportText text, Sentence sentence) {
        String[] before = text.words().substring(0, sentence.start()).split("\n");
        for (int line = before.length - 1; line >= 0; line--) {
            String words = before[line].strip();
            if (words.length() < LONGEST_HEADING && PLANS.matcher(words).find()) {
                return true;
            }
            if (SECTION.matcher(words).matches()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the line, or that above it, is about the year before: 针对上年提出的问题. */
    private static boolean isAboutBefore(ReportText text, Sentence sentence) {
        String words = text.words();
        int start = words.lastIndexOf('\n', Math.max(sentence.start() - 1, 0));
        int above = words.lastIndexOf('\n', Math.max(start - 1, 0));
        int end = words.indexOf('\n', sentence.start() + sentence.text().length());
        String lines = words.substring(Math.max(above, 0), end < 0 ? words.length() : end);
        return lines.contains("上年") || lines.contains("上一年") || lines.contains("以前年度");
    }

    private static boolean isWholeLine(ReportText text, Sentence sentence) {
        String words = text.words();
        int end = sentence.start() + sentence.text().length();
        return (end == words.length() || words.charAt(end) == '\n')
                && (sentence.start() == 0 || words.charAt(sentence.start() - 1) == '\n');
    }

    private static void report(
            ReportText text, Sentence sentence, Matcher found, String key, int year, Consumer<Deviation> report) {
        int group = found.group(1) == null ? 2 : 1;
        report.accept(Deviation.in(
                text,
                Finding.warning(
                        key,
                        text.prose().at(sentence.start() + found.start(group)),
                        found.group(group),
                        year,
                        year - 1)));
    }

    private static int firstYear(String words, int otherwise) {
        Matcher matcher = ANY_YEAR.matcher(words);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }
}
