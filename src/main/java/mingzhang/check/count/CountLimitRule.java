package mingzhang.check.count;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-twice} of a number of things that another place of the text limits: more vehicles kept at the cost of the
 * treasury than the unit has at all, and 全部 of another number of villages than the place has.
 */
final class CountLimitRule implements TextRule {
    private static final Pattern KEPT = Pattern.compile("公务用车(?:实际)?保有量(?:为|是|：|共)?\\s?(\\d{1,4})\\s?辆");
    private static final Pattern OWNED =
            Pattern.compile("(?:共有|实有|拥有)(?:公务用车|各类车辆|公务车辆|机动车辆|车辆)(?:共|为|数为|数)?\\s?(\\d{1,4})\\s?辆");
    private static final Pattern ALL = Pattern.compile(
            "(?<!\\d)(\\d{1,3})个(?<kind>社区|行政村|村|乡镇|镇街|街道)(?:、\\d{1,3}个[^，。；\\d]{1,4})?(?:均|已)?(?:全部|全覆盖|实现全覆盖)");
    private static final String OF_PLACE = "(?:下辖|管辖|所辖|辖区?(?:内)?有?|共辖)[^。；\\n]{0,16}?(?<!\\d)(\\d{1,3})个";

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        String words = text.words();
        Set<Integer> owned = numbers(words, OWNED);
        Matcher kept = KEPT.matcher(words);
        while (kept.find()) {
            boolean isMore = owned.size() == 1
                    && Integer.parseInt(kept.group(1)) > owned.iterator().next();
            if (isMore) {
                report(text, kept, "公务用车保有量", "辆", OWNED, report);
            }
        }
        Matcher all = ALL.matcher(words);
        while (all.find()) {
            String kind = all.group("kind");
            Pattern ofPlace = Pattern.compile(OF_PLACE + kind);
            Set<Integer> known = numbers(words, ofPlace);
            if (known.size() == 1 && !known.contains(Integer.parseInt(all.group(1)))) {
                report(text, all, kind, "个", ofPlace, report);
            }
        }
    }

    private static Set<Integer> numbers(String words, Pattern pattern) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }

    private static void report(
            ReportText text, Matcher found, String name, String unit, Pattern pattern, Consumer<Deviation> report) {
        Matcher other = pattern.matcher(text.words());
        int place = other.find() ? other.start(1) : found.start(1);
        report.accept(Deviation.in(
                text,
                Finding.warning(
                        "prose-twice",
                        text.prose().at(found.start(1)),
                        name,
                        found.group(1) + unit,
                        numbers(text.words(), pattern).iterator().next() + unit,
                        text.prose().at(place).line())));
    }
}
