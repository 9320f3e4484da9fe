package mingzhang.check.count;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;

/**
 * {@code prose-count} of points that a section announces or sums up: 以上三个方面的问题 behind 一是……二是……, or 存在以下三个问题 before
 * them. It is said only where no style of numbering in the section has so many points.
 */
final class AnnouncedListRule implements TextRule {
    private static final String NUMBER = "([两二三四五六七八九十]|\\d{1,2})";
    private static final String POINTS = "(?:个方面|方面|个|项|点|条)的?(?:主要)?(?:问题|原因|不足|困难|措施|建议|经验|做法|工作|情况)?";
    private static final Pattern BEHIND = Pattern.compile("(?:以上|上述|这)" + NUMBER + POINTS);
    private static final Pattern BEFORE =
            Pattern.compile("(?:以下|下列|如下|下面)" + NUMBER + POINTS + "[^，。；：:\\n]{0,6}[：:。]|(?:存在|主要有|主要是|采取|做好|包括)"
                    + NUMBER + "(?:个方面|方面|点|条)的?(?:主要)?(?:问题|原因|不足|困难|措施|建议|工作)?[：:。]");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^[ \\u3000]*(?:#+ |[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)");
    private static final Pattern SAID =
            Pattern.compile("(?<=^|[，。；：:、\\s！])([一二三四五六七八九十])是(?![否不一])|(?<=^|[，。；：:、\\s！])第?([一二三四五六七八九十])[，,]");
    private static final Pattern BRACKETED = Pattern.compile("(?m)^[ \\u3000]*[（(]([一二三四五六七八九十])[）)]");
    private static final Pattern DIGITS = Pattern.compile(
            "(?m)^[ \\u3000]*[（(]?(\\d{1,2})(?:[、．）)]|\\.(?!\\d))|(?<=[。；：])[ \\u3000]*[（(]?(\\d{1,2})(?:[、．）)]|\\.(?!\\d))");

    private static final Pattern NUMBERED_LINE = Pattern.compile("([（(]?)(\\d{1,2})([）)]|[.、．](?!\\d))");

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final Pattern BEFORE_CIRCLED = Pattern.compile("(?<![第\\d.])" + NUMBER
            + "(?:个|项|条|点|类|种)[^，。；：、①\\n]{0,12}[，,]?(?:分别(?:为|是)|具体(?:为|是|如下)|包括|如下)?[：:]?\\s*①");
    private static final Pattern BEFORE_LINES = Pattern.compile(
            "(?<![第\\d.])" + NUMBER
                    + "个[^，。；：、\\d\\n]{0,12}(?:项目|专项|任务)[，,]?(?:分别(?:为|是)|具体(?:为|是|如下)|包括|如下|即)?[：:][ \\u3000]*\\n\\s*(?=[（(]?1[）).、．])");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        Matcher behind = BEHIND.matcher(words);
        while (behind.find()) {
            check(
                    text,
                    behind.start(1),
                    behind.group(1),
                    words.substring(sectionStart(words, behind.start()), behind.start()),
                    report);
        }
        checkBefore(text, BEFORE, report);
        if (words.contains("项目") || words.contains("任务")) {
            checkBefore(text, BEFORE_LINES, report);
        }
        if (words.indexOf(CIRCLED.charAt(1)) >= 0) {
            checkCircled(text, report);
        }
    }

    private static void checkBefore(ReportText text, Pattern announced, Consumer<Deviation> report) {
        String words = text.words();
        Matcher before = announced.matcher(words);
        while (before.find()) {
            int group = before.group(1) == null ? 2 : 1;
            check(
                    text,
                    before.start(group),
                    before.group(group),
                    words.substring(before.end(), sectionEnd(words, before.end())),
                    report);
        }
    }

    private static void checkCircled(ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        Matcher before = BEFORE_CIRCLED.matcher(words);
        while (before.find()) {
            int said = ProseCountRule.number(before.group(1));
            int again = words.indexOf(CIRCLED.charAt(0), before.end());
            int end = Math.min(sectionEnd(words, before.end()), again < 0 ? words.length() : again);
            int listed = 1;
            for (int place = before.end(); listed < CIRCLED.length(); listed++) {
                place = words.indexOf(CIRCLED.charAt(listed), place);
                if (place < 0 || place >= end) {
                    break;
                }
            }
            if (listed > 1 && listed != said && said <= CIRCLED.length()) {
                report.accept(Listing.otherThan(before.group(1) + "项", before.start(1), text, listed));
            }
        }
    }

    private static int sectionStart(String words, int place) {
        int start = 0;
        Matcher heading = HEADING.matcher(words).region(0, place);
        while (heading.find()) {
            start = heading.end();
        }
        return start;
    }

    /** The next heading, or where the numbering goes on in which the line of the place has a number: 2.存在问题 up to 3.. */
    private static int sectionEnd(String words, int place) {
        Matcher heading = HEADING.matcher(words);
        int end = heading.find(place) ? heading.start() : words.length();
        int line = words.lastIndexOf('\n', place - 1) + 1;
        Matcher own = NUMBERED_LINE.matcher(words).region(line, place);
        if (!own.lookingAt()) {
            return end;
        }
        String next = "\n" + own.group(1) + (Integer.parseInt(own.group(2)) + 1) + own.group(3);
        int further = words.indexOf(next, place);
        return further < 0 ? end : Math.min(end, further);
    }

    private static void check(ReportText text, int place, String typed, String section, Consumer<Deviation> report) {
        int said = ProseCountRule.number(typed);
        Set<Integer> listed = new HashSet<>();
        counts(section, SAID, listed);
        counts(section, BRACKETED, listed);
        counts(section, DIGITS, listed);
        if (!listed.isEmpty() && !listed.contains(said)) {
            report.accept(Listing.otherThan(
                    typed + "个",
                    place,
                    text,
                    listed.stream().mapToInt(Integer::intValue).max().orElse(0)));
        }
    }

    /** The last numbers of the lists of a style; a list is one only if it goes on behind its first point. */
    private static void counts(String section, Pattern style, Set<Integer> listed) {
        Matcher matcher = style.matcher(section);
        int last = 0;
        while (matcher.find()) {
            boolean isFirst = matcher.group(1) != null;
            String typed = isFirst ? matcher.group(1) : matcher.group(matcher.groupCount());
            int number = ProseCountRule.number(typed);
            if (number <= last) {
                addList(last, listed);
            }
            last = number;
        }
        addList(last, listed);
    }

    private static void addList(int last, Set<Integer> listed) {
        if (last > 1) {
            listed.add(last);
        }
    }
}
