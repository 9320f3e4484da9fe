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
 * {@code prose-nil-base}: last year's amount is given as nothing, and right behind it a rate of growth upon
 * it; or a line says that there was no initial budget, and gives a completion of it.
 */
final class NilBaseRule implements TextRule {
    private static final Pattern GROWTH = Pattern.compile(
            "(?<![\\d.])(?:0(?:\\.0{1,4})?\\s?(?:万|亿)?元)[^。；\\n\\d]{0,12}[，,；;](?:本年|今年|20\\d\\d\\s?年)?[^。；，,\\n\\d]{0,16}"
                    + "(?:同比|比上年|较上年|比去年|较去年)(?:增长|上升|增加)了?\\s?(\\d{1,4}(?:\\.\\d{1,4})?[%％])");
    private static final Pattern LAST_YEAR = Pattern.compile("(?:上年|去年|(20\\d\\d)\\s?年)[^。；\\n]*$");

    private static final Pattern NONE_BEFORE = Pattern.compile(
            "(?:上年|去年|(20\\d\\d)\\s?年)(?:度)?(?:未|没有|无)(?:安排|发生|列支|此项|该项|预算|支出|收入|使用)[^，。；\\n\\d]{0,10}[，,；;][^。；\\n]{0,40}?"
                    + "(?:增长|上升|增加)了?\\s?(\\d{1,4}(?:\\.\\d{1,4})?[%％])");

    private static final Pattern NO_BUDGET =
            Pattern.compile("(?:年初(?:未|没有|无)(?:安排|编列|列入)?预算|未(?:安排|编列)年初预算|无年初预算)[^\\n]*?"
                    + "完成(?:了)?年初预算数?的?\\s?(\\d{1,4}(?:\\.\\d{1,4})?[%％])");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        int year = facts.disclosure().year();
        Matcher done = words.contains("完成") ? NO_BUDGET.matcher(words) : NO_BUDGET.matcher("");
        while (done.find()) {
            if (done.group().indexOf('；') < 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("prose-nil-base.initial", text.prose().at(done.start(1)), done.group(1))));
            }
        }
        Matcher none = words.contains("年") ? NONE_BEFORE.matcher(words) : NONE_BEFORE.matcher("");
        while (none.find()) {
            if (none.group(1) == null || Integer.parseInt(none.group(1)) == year - 1) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("prose-nil-base.before", text.prose().at(none.start(2)), none.group(2))));
            }
        }
        Matcher growth = words.contains("元") ? GROWTH.matcher(words) : GROWTH.matcher("");
        while (growth.find()) {
            int start = Math.max(words.lastIndexOf('。', growth.start()), words.lastIndexOf('\n', growth.start())) + 1;
            Matcher last = LAST_YEAR.matcher(words.substring(start, growth.start()));
            boolean isOfLastYear =
                    last.find() && (last.group(1) == null || Integer.parseInt(last.group(1)) == year - 1);
            if (isOfLastYear) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("prose-nil-base.before", text.prose().at(growth.start(1)), growth.group(1))));
            }
        }
    }
}
