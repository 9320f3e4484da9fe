package mingzhang.check.count;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code text-doubled}: one list, its items divided by 、, has the same item twice. */
final class ItemTwiceRule implements TextRule {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 16;
    private static final String NOT_IN_ITEMS = "，,。；;：:、\n（）()|“”《》0123456789";
    private static final String ITEM = "[^" + NOT_IN_ITEMS + "]{" + SHORTEST + "," + LONGEST + "}+";
    private static final Pattern LIST = Pattern.compile(ITEM + "(?:、" + ITEM + "){2,}");
    private static final Pattern END = Pattern.compile("(?:等|和|及|以及|与).*");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Matcher list = LIST.matcher(words);
        int end = 0;
        for (int mark = words.indexOf('、'); mark >= 0; mark = words.indexOf('、', end)) {
            boolean isList =
                    list.region(startOfItem(words, end, mark), words.length()).lookingAt();
            if (isList) {
                check(text, list.toMatchResult(), report);
            }
            end = isList ? list.end() : mark + 1;
        }
    }

    private static int startOfItem(String words, int least, int end) {
        int start = end;
        while (start > Math.max(least, end - LONGEST) && NOT_IN_ITEMS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static void check(ReportText text, MatchResult list, Consumer<Deviation> report) {
        twice(List.of(list.group().split("、", -1)))
                .forEach(item -> report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "text-doubled",
                                text.prose().at(list.start() + list.group().lastIndexOf(item)),
                                item))));
    }

    /** The last item goes on with other words. */
    private static Set<String> twice(List<String> items) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String item : items) {
            boolean isLast = item.equals(items.get(items.size() - 1));
            String name = (isLast ? END.matcher(item).replaceFirst("") : item).strip();
            if (name.length() >= SHORTEST && !seen.add(name)) {
                twice.add(name);
            }
        }
        return twice;
    }
}
