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
 * {@code prose-count} of projects, subsidies, places and the like that a sentence counts and then names one by one: 共五项，包括
 * 甲、乙、丙。 Lists with 等 or with numbers in them are not counted; a name that holds 和 may be one or two.
 */
final class ListedThingsRule implements TextRule {
    private static final String NUMBER = "(\\d{1,2}|[一二两三四五六七八九十])";
    private static final String LIST = "(?<list>[^。；;\\n]{4,400})";
    private static final Pattern COUNTED = Pattern.compile("(?<![第\\d.〇一二三四五六七八九十])" + NUMBER
            + "(?:个|项|类|种|家|大类|方面|个方面)[^，。；：:、\\d（(]{0,16}[，,：:]?(?:开展了?[^，。；：:、\\d]{0,10}[，,])?(?:分别(?:为|是)|即|具体为)[:：]?"
            + LIST);
    private static final Pattern INCLUDED = Pattern.compile(
            "共(?:有|计|安排|设置|设立)?" + NUMBER + "(?:个|项|类|种|家)[^，。；：:、\\d（(]{0,12}[，,：:]?(?:包括|主要有|有)[:：]?" + LIST);
    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]");
    private static final Pattern REST = Pattern.compile("[，,].*");
    private static final Pattern JOINED = Pattern.compile("[和及与]|以及");
    private static final int LONGEST = 24;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || words.indexOf('、') < 0) {
            return;
        }
        if (words.contains("分别") || words.indexOf('即') >= 0 || words.contains("具体为")) {
            check(text, COUNTED.matcher(words), report);
        }
        if (words.indexOf('共') >= 0) {
            check(text, INCLUDED.matcher(words), report);
        }
    }

    private static void check(ReportText text, Matcher found, Consumer<Deviation> report) {
        while (found.find()) {
            String list = REST.matcher(REMARK.matcher(found.group("list")).replaceAll(""))
                    .replaceFirst("");
            List<String> names = Stream.of(list.split("、")).map(String::strip).toList();
            boolean isComplete = names.size() > 1
                    && list.indexOf('等') < 0
                    && list.indexOf('《') < 0
                    && list.chars().noneMatch(Character::isDigit)
                    && names.stream().allMatch(name -> name.length() > 1 && name.length() <= LONGEST);
            long joined = names.stream()
                    .mapToLong(name -> JOINED.matcher(name).results().count())
                    .sum();
            int said = ProseCountRule.number(found.group(1));
            if (isComplete && !Listing.fits(said, names.size(), joined)) {
                report.accept(Listing.otherThan(found.group(1) + "个", found.start(1), text, names.size()));
            }
        }
    }
}
