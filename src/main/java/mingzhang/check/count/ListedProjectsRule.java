package mingzhang.check.count;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;

/**
 * {@code prose-count} of projects that a sentence names: 对A、B、C3个项目开展评价, 3个项目，分别为A、B、C. Where a name holds 和 it may
 * be one or two; lists with 等, 其他 or kinds of projects are not counted, nor those that are far from the number.
 */
final class ListedProjectsRule implements TextRule {
    private static final String NUMBER = "(?<number>\\d{1,2}|[一二两三四五六七八九十])个";
    private static final Pattern BEFORE =
            Pattern.compile("(?:对|将|选取|选择|包括|涉及|实施|安排|完成)了?(?<list>[^，。；：:\\n]{2,40}、[^，。；：:\\n]{2,200}?)(?:这|共计?|合计)?"
                    + NUMBER + "[^，。；、：:\\d]{0,6}(?:项目|专项)");
    private static final Pattern BEHIND = Pattern.compile("(?<![第\\d.])" + NUMBER
            + "[^，。；、：:（）\\d]{0,12}(?:项目|专项)(?:[，,]?(?:分别(?:为|是)|即|具体(?:为|是)|包括|为|是)[:：]?|[:：]|（)"
            + "(?<list>[^。；;（）\\n]{2,40}、[^。；;\\n]{2,400})");
    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]|“[^“”]*”|《[^《》]*》");
    private static final Pattern END = Pattern.compile("[，,）)].*");
    private static final Pattern OPEN = Pattern.compile("等|其他|其余|另外|以及|各|\\d|占|得|为|共|分|所有|全部");
    private static final Pattern KIND = Pattern.compile(".*(?:类|(?<!升)级|性|预算|支出|资金|期|局|委|科|股|镇|乡)|.{0,3}");
    private static final Pattern JOINED = Pattern.compile("[和及与]");
    private static final int FEWEST = 3;
    private static final int FARTHEST = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || words.indexOf('、') < 0) {
            return;
        }
        for (Pattern pattern : List.of(BEFORE, BEHIND)) {
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                check(text, found, report);
            }
        }
    }

    private static void check(ReportText text, Matcher found, Consumer<Deviation> report) {
        String list =
                END.matcher(REMARK.matcher(found.group("list")).replaceAll("某")).replaceFirst("");
        List<String> projects = Stream.of(list.split("、")).map(String::strip).toList();
        boolean isComplete = projects.size() >= FEWEST
                && !OPEN.matcher(list).find()
                && projects.stream().noneMatch(project -> KIND.matcher(project).matches());
        long joined = projects.stream()
                .mapToLong(project -> JOINED.matcher(project).results().count())
                .sum();
        int said = ProseCountRule.number(found.group("number"));
        boolean isOff = !Listing.fits(said, projects.size(), joined);
        if (isComplete && isOff && Math.abs(said - projects.size()) <= FARTHEST) {
            report.accept(Listing.otherThan(found.group("number") + "个", found.start("number"), text, projects.size()));
        }
    }
}
