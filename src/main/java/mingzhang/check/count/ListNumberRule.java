package mingzhang.check.count;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code list-number}: numbers of a list that leave one out or come twice: 一是、二是、四是, or （一）（二）（四） and 1. 2. 2. at the
 * beginning of lines. A list may hold others; each begins with one. Within a line only those that come twice are reported,
 * because others may stand behind any sign.
 */
final class ListNumberRule implements TextRule {
    private static final String CHINESE = "一二三四五六七八九十";
    private static final Pattern NUMBER = Pattern.compile("(?m)(?<=^|[，。；：:、\\s！])([一二三四五六七八九十])是(?![否不一])"
            + "|^[ \\u3000]{0,8}(?:[（(]([一二三四五六七八九十]{1,2})[）)]|[（(](\\d{1,2})[）)]|(\\d{1,2})(?:[、．]|\\.(?!\\d)|\\.(?=20\\d\\d年)))"
            + "|(?<=[。；;：:])[ \\u3000]{0,4}(\\d{1,2})(?:[、．]|\\.(?!\\d)|\\.(?=20\\d\\d年))"
            + "|^[ \\u3000]{0,8}(#|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}(?:部分|章))");
    private static final Pattern TERM =
            Pattern.compile("(?m)(?:^|。)[ \\u3000]{0,4}([一二三四五六七八九十]{1,3})、(?=[^，。；：:、\\n]{2,24}[：:]\\s?指)");
    private static final int STYLES = 5;
    /** The group of 2. within a line; it goes on with the list of 1. at the line's beginning. */
    private static final int INLINE = 5;

    private static final int LONGEST_HEADING = 20;
    private static final String ENDS_OF_SENTENCES = "。；：;:";

    private record Item(int style, int number, boolean isTwice) {
        /** Whether a number is the next; behind one that came twice, also the one that the next would have been. */
        boolean precedes(int next) {
            return next == number + 1 || isTwice && next == number + 2;
        }
    }

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        if (text.words().contains("。") && text.words().contains("、")) {
            checkTerms(text, report);
        }
        Deque<Item> open = new ArrayDeque<>();
        Matcher matcher = NUMBER.matcher(text.words());
        while (matcher.find()) {
            if (matcher.group(STYLES + 1) != null) {
                open.clear();
                continue;
            }
            int group = group(matcher);
            int style = group == INLINE ? INLINE - 1 : group;
            int number = number(matcher.group(group));
            if (number == 1 && isHeadingTwice(text.words(), matcher)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "list-number.twice",
                                text.prose().at(matcher.start(group)),
                                matcher.group().strip(),
                                number)));
            }
            Item before = before(open, style, number);
            if (number == 1 && isAtLineStart(text.words(), matcher.start(group))) {
                open.removeIf(item -> item.style() == style);
            }
            boolean isTwice = number == before.number();
            boolean isLeftOut = group != INLINE && !before.precedes(number);
            open.push(new Item(style, number, isTwice));
            if (before.number() >= 0 && number != 1 && (isTwice || isLeftOut)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                isTwice ? "list-number.twice" : "list-number",
                                text.prose().at(matcher.start(group)),
                                matcher.group().strip(),
                                before.number())));
            }
        }
    }

    /** 五、其他收入：指……。五、上缴支出：指……: terms in one line. */
    private static void checkTerms(ReportText text, Consumer<Deviation> report) {
        Matcher term = TERM.matcher(text.words());
        String before = "";
        int end = 0;
        while (term.find()) {
            boolean isTwice = term.group(1).equals(before)
                    && text.words().substring(end, term.start()).indexOf('\n') < 0;
            if (isTwice) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "list-number.twice",
                                text.prose().at(term.start(1)),
                                term.group(1) + "、",
                                number(before))));
            }
            before = term.group(1);
            end = term.end();
        }
    }

    /** The item before in the same list; takes it and the lists inside it from the open ones. */
    private static Item before(Deque<Item> open, int style, int number) {
        boolean follows = open.stream().anyMatch(item -> item.style() == style && item.number() == number - 1);
        boolean isKnown = open.stream().anyMatch(item -> item.style() == style);
        if (number == 1 || !isKnown) {
            return new Item(style, -1, false);
        }
        Item item = open.pop();
        while (item.style() != style || follows && item.number() != number - 1) {
            item = open.pop();
        }
        return item;
    }

    /** Whether the line before has nothing but a heading of the same number: （一）项目概况 right below （一）项目基本情况. */
    private static boolean isHeadingTwice(String words, Matcher matcher) {
        String number = matcher.group().strip();
        String before = words.substring(0, matcher.start()).stripTrailing();
        String line = before.substring(before.lastIndexOf('\n') + 1).strip();
        return number.startsWith("（")
                && line.startsWith(number)
                && line.length() <= LONGEST_HEADING
                && ENDS_OF_SENTENCES.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** Whether a list begins a line, so that it is inside no other list of its kind. */
    private static boolean isAtLineStart(String words, int place) {
        return words.substring(words.lastIndexOf('\n', place - 1) + 1, place).isBlank();
    }

    private static int group(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return group;
    }

    private static int number(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int last = CHINESE.indexOf(digits.charAt(digits.length() - 1)) + 1;
        return digits.length() == 1 ? last : 10 + last;
    }
}
