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
 * {@code prose-count} of units that a sentence names: 下属单位3个，分别为A、B。 and 内设A、B、C共4个股室。 Where a name holds 和 it may be
 * one unit or two, so any number between them is fine; lists with 等 or with numbers in them are not counted.
 */
final class ListedUnitsRule implements TextRule {
    private static final String NUMBER = "(?<number>\\d{1,2}|[一二两三四五六七八九十])";
    private static final String KIND = "(?:单位|股室|科室|处室|机构|部门|站所)";
    private static final Pattern BEHIND = Pattern.compile("(?:" + KIND + "[^，。；：:、\\d]{0,6}" + NUMBER + "(?:个|家)|"
            + NUMBER.replace("number", "other") + "(?:个|家)[^，。；：:、\\d]{0,8}" + KIND
            + ")(?:[，,]?(?:即|分别(?:为|是)|具体为)[:：]?|[:：])(?<list>[^。；;\\n]{4,600})");
    private static final Pattern BEFORE =
            Pattern.compile("(?:内设|下设|下辖)(?:有|机构)?[:：]?(?<list>[^。；;，,：:\\n]{6,600}?)(?:共|合计|共计)?" + NUMBER
                    + "个(?:内设|下属|直属|二级|职能)?" + KIND);
    private static final Pattern PLACES =
            Pattern.compile("(?<list>(?:[\\u4e00-\\u9fa5]{1,20}、){2,30}[\\u4e00-\\u9fa5]{1,6}?)" + NUMBER
                    + "个(?:街道|乡镇|镇街|镇|乡|村|社区|县区|区县)");
    /** 下设城东、城西、高新区3个管理部: the kind stands behind the number only. */
    private static final Pattern BRANCHES = Pattern.compile(
            "(?:内设|下设|下辖|设有|设立)了?(?<list>(?:[\\u4e00-\\u9fa5]{2,8}、){2,20}[\\u4e00-\\u9fa5]{2,8}?)(?:共|共计)?" + NUMBER
                    + "个(?:管理部|办事处|派出所|分局|工作站|服务站|管理站|分中心|门诊部|教学点|营业部|中队|大队|校区|院区|分校|分院|科室|股室|部室)");
    /** 编报范围包括：1.甲；2.乙。纳入编报的单位共2个. */
    private static final Pattern NUMBERED = Pattern.compile(
            "范围(?:包括|如下|为)?[：:]\\s?(?<list>1[.、．][^。\\n]{4,600})。(?:本年度?)?(?:纳入|共)[^。；，\\n\\d]{0,24}?(?:单位|机构)?(?:共计?|合计|为)?\\s?(?<number>\\d{1,2})个");

    private static final Pattern ITEM = Pattern.compile("(?<=^|[；;，,、\\s])(\\d{1,2})[.、．](?!\\d)");
    /** One of them is in each text that counts places. */
    private static final List<String> COUNTED_PLACES = List.of("个街道", "个乡", "个镇", "个村", "个社区", "个县区", "个区县");

    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]");
    private static final Pattern REST = Pattern.compile("[，,].*");
    private static final Pattern UNIT =
            Pattern.compile(".{1,30}(?:局|委|办|室|股|科|处|部|厅|院|馆|站|所|中心|队|校|中学|小学|园|公司|厂|会|庭|组|团|机关|本级|支部|场|社|法院|分局)");
    private static final Pattern JOINED = Pattern.compile("[和及与]");
    private static final int FEWEST = 2;
    private static final int LONGEST_PLACE = 4;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() == ReportText.Kind.NARRATIVE && text.words().contains("范围")) {
            checkNumbered(text, report);
        }
        if (text.kind() != ReportText.Kind.NARRATIVE || text.words().indexOf('、') < 0) {
            return;
        }
        Matcher behind = BEHIND.matcher(text.words());
        while (behind.find()) {
            check(text, behind, behind.group("number") == null ? "other" : "number", report);
        }
        Matcher before = BEFORE.matcher(text.words());
        while (before.find()) {
            check(text, before, "number", report);
        }
        if (text.words().contains("设")) {
            checkBranches(text, report);
        }
        boolean mayHavePlaces = COUNTED_PLACES.stream().anyMatch(text.words()::contains);
        Matcher places = PLACES.matcher(mayHavePlaces ? text.words() : "");
        while (places.find()) {
            checkPlaces(text, places, report);
        }
    }

    private static void check(ReportText text, Matcher found, String group, Consumer<Deviation> report) {
        String list =
                REST.matcher(REMARK.matcher(found.group("list")).replaceAll("")).replaceFirst("");
        List<String> units = Stream.of(list.split("、")).map(String::strip).toList();
        boolean isComplete = units.size() >= FEWEST
                && !list.contains("等")
                && list.chars().noneMatch(Character::isDigit)
                && units.stream().allMatch(unit -> UNIT.matcher(unit).matches());
        long joined = units.stream()
                .mapToLong(unit -> JOINED.matcher(unit)
                        .results()
                        .filter(joint ->
                                UNIT.matcher(unit.substring(0, joint.start())).matches())
                        .count())
                .sum();
        int said = ProseCountRule.number(found.group(group));
        if (isComplete && !Listing.fits(said, units.size(), joined)) {
            report.accept(Listing.otherThan(found.group(group) + "个", found.start(group), text, units.size()));
        }
    }

    private static void checkBranches(ReportText text, Consumer<Deviation> report) {
        Matcher branches = BRANCHES.matcher(text.words());
        while (branches.find()) {
            String list = branches.group("list");
            long listed = list.split("、").length;
            long joined = JOINED.matcher(list).results().count();
            int said = ProseCountRule.number(branches.group("number"));
            if (list.indexOf('等') < 0 && !Listing.fits(said, (int) listed, joined)) {
                report.accept(
                        Listing.otherThan(branches.group("number") + "个", branches.start("number"), text, listed));
            }
        }
    }

    private static void checkNumbered(ReportText text, Consumer<Deviation> report) {
        Matcher numbered = NUMBERED.matcher(text.words());
        while (numbered.find()) {
            int last = 0;
            Matcher item = ITEM.matcher(numbered.group("list"));
            while (item.find() && Integer.parseInt(item.group(1)) == last + 1) {
                last++;
            }
            if (last > 1 && last != Integer.parseInt(numbered.group("number"))) {
                report.accept(Listing.otherThan(numbered.group("number") + "个", numbered.start("number"), text, last));
            }
        }
    }

    /** Places are short names without anything in common; only the first may have words before it. */
    private static void checkPlaces(ReportText text, Matcher found, Consumer<Deviation> report) {
        List<String> names = List.of(found.group("list").split("、"));
        boolean areNames = names.stream().skip(1).allMatch(name -> name.length() <= LONGEST_PLACE)
                && !found.group("list").contains("等");
        long joined = JOINED.matcher(found.group("list")).results().count();
        int said = ProseCountRule.number(found.group("number"));
        boolean isOfLast = names.get(names.size() - 1).matches(".*[和及与]");
        if (!isOfLast && areNames && !Listing.fits(said, names.size(), joined)) {
            report.accept(Listing.otherThan(found.group("number") + "个", found.start("number"), text, names.size()));
        }
    }
}
