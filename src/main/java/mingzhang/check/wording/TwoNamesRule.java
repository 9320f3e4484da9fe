package mingzhang.check.wording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code unit-other} of a name that does not go with another of the same text: 甲县文化馆 beside 甲市文化馆, 县水务所 beside 县水务局,
 * 县残联 in a report of 县妇联, and another office said to be what the unit is. The name that stands there less often is reported.
 */
final class TwoNamesRule implements TextRule {
    private static final String HAN = "[\\u4e00-\\u9fa5&&[^省市县区州旗镇乡局委的和与及由在对向]]";
    private static final Pattern OF_PLACE = Pattern.compile("(?<![\\u4e00-\\u9fa5])(?<place>" + HAN
            + "{2})(?<kind>[市县区州旗])(?<office>" + HAN + "{2,10}?(?:局|馆|院|站|中心|会|学校|中学|小学|幼儿园|支队|大队|办公室|委员会|人民政府))");
    private static final Pattern OFFICE = Pattern.compile("(?<name>[市县区]" + HAN + "{2,4})(?<kind>局|所)(?![长属在部])");
    private static final Pattern SHORT = Pattern.compile("以下简称[：:]?[“\"]?(?<name>[\\u4e00-\\u9fa5]{3,6})[”\"]?[）)]");
    private static final Pattern OWN_ACCOUNTS =
            Pattern.compile("(?m)(?:^|。)\\s?(?<name>[\\u4e00-\\u9fa5]{4,20}?)20\\d\\d年度?(?:部门|单位)?(?:决算|整体支出|预算)");
    private static final Pattern IS = Pattern.compile(
            "(?m)(?:^|。)\\s?(?<name>[\\u4e00-\\u9fa5]{5,20}?(?:局|会|馆|院|站|中心|委|办公室|校|队|社))(?:属|系|为|是)(?:[县市区正副]|群团|公益|财政|全额|参公|行政|事业|一级|二级)[^，。；]{0,12}(?:组织|单位|机关|部门)");
    private static final int PLACE = 2;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        checkKinds(text, OF_PLACE, report);
        checkKinds(text, OFFICE, report);
        String words = text.words();
        if (words.contains("简称")) {
            checkShort(text, report);
        }
        if (words.contains("年度")) {
            checkAccounts(text, report);
        }
    }

    /** Names that differ only in their kind. */
    private static void checkKinds(ReportText text, Pattern pattern, Consumer<Deviation> report) {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Matcher found = pattern.matcher(text.words());
        while (found.find()) {
            boolean isOfPlace = pattern == OF_PLACE;
            String key = isOfPlace ? found.group("place") + found.group("office") : found.group("name");
            String name = found.group();
            names.computeIfAbsent(key, each -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
            places.putIfAbsent(name, found.start());
        }
        names.values().stream().filter(kinds -> kinds.size() == 2).forEach(kinds -> {
            String once = kinds.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            String other = kinds.keySet().stream()
                    .filter(name -> !name.equals(once))
                    .findFirst()
                    .orElseThrow();
            boolean isSure = kinds.getOrDefault(once, 0) == 1;
            if (isSure) {
                report(text, places.getOrDefault(once, 0), once, other, report);
            }
        });
    }

    private static void checkShort(ReportText text, Consumer<Deviation> report) {
        Matcher brief = SHORT.matcher(text.words());
        while (brief.find()) {
            String own = brief.group("name");
            int last = own.length() - 1;
            Pattern other = Pattern.compile("(?<![\\u4e00-\\u9fa5])(" + own.charAt(0) + "(?!" + own.substring(1)
                    + ")[\\u4e00-\\u9fa5]{" + (last - 1) + "}" + own.charAt(last)
                    + ")(?=年初|年末|本年|20\\d\\d年|收入|支出|预算|决算|内设|编制|在职|整体支出)");
            Matcher found = other.matcher(text.words());
            while (found.find()) {
                report(text, found.start(1), found.group(1), own, report);
            }
        }
    }

    private static void checkAccounts(ReportText text, Consumer<Deviation> report) {
        Matcher own = OWN_ACCOUNTS.matcher(text.words());
        Set<String> names = new LinkedHashSet<>();
        while (own.find()) {
            names.add(own.group("name"));
        }
        Matcher is = IS.matcher(names.isEmpty() ? "" : text.words());
        while (is.find()) {
            String other = is.group("name");
            names.stream()
                    .filter(name -> other.startsWith(name.substring(0, PLACE))
                            && !other.contains(name)
                            && !name.contains(other)
                            && text.words().indexOf(other) == text.words().lastIndexOf(other))
                    .findFirst()
                    .ifPresent(name -> report(text, is.start("name"), other, name, report));
        }
    }

    private static void report(ReportText text, int place, String other, String own, Consumer<Deviation> report) {
        report.accept(Deviation.in(
                text, Finding.warning("unit-other.text", text.prose().at(place), other, own)));
    }
}
