package mingzhang.check.wording;

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
 * {@code heading-number}: the program numbers headings, so a number typed into one is printed twice; and a list of
 * headings typed as text that goes 一、二、3、 is broken.
 */
final class HeadingRule implements TextRule {
    private static final String CHINESE = "一二三四五六七八九十";
    private static final Pattern TYPED = Pattern.compile(
            "(?m)^\\s{0,3}#{1,6}\\s+((?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}(?:[、．]|\\.(?!\\d)))\\s?)");
    private static final Pattern HEADING = Pattern.compile("(?m)^\\s{0,3}(#{1,6})\\s+(\\S.*)$");
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\s*(?:([一二三四五六七八九十])、|(\\d{1,2})\\s?、)\\s?([^\\n]{2,})$");
    /** What stands behind the number of a heading; else the text of the section goes on in its line. */
    private static final Pattern TITLE = Pattern.compile("[^\\n。，；：:]{2,60}");

    private static final Pattern PART = Pattern.compile(
            "(?m)^\\s*#{0,6}\\s*第[一二三四五六]部分[\\s:：]*([\\u4e00-\\u9fa5（）()]{4,30}?)(?:20\\d\\d\\s?年|部门概况|单位概况|概况)");
    private static final Pattern TYPED_TWICE = Pattern.compile(
            "(?m)^\\s*[一二三四五六七八九十]{1,2}、\\s?(?!(?:主要)?(?:职能|职责)\\s*\\n)([^\\n，。；：:]{2,30})\\n+\\s*[（(]\\s?[一二三四五六七八九十]{1,2}\\s?[）)]\\s?(\\1)\\s*$");
    private static final Set<String> GENERAL = Set.of("部门", "单位", "本部门", "本单位", "部门基本", "单位基本");

    /** The name of a unit in the title of a part that is not the one in the titles of the others. */
    private static void checkParts(ReportText text, String words, Consumer<Deviation> report) {
        Matcher part = PART.matcher(words);
        String first = "";
        while (part.find()) {
            String name = part.group(1).strip();
            boolean isOther = !first.isEmpty() && !first.contains(name) && !name.contains(first);
            if (isOther && !GENERAL.contains(name)) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(part.start(1)), name, first)));
            }
            first = first.isEmpty() && !GENERAL.contains(name) ? name : first;
        }
    }

    private static void checkNumber(ReportText text, String words, Consumer<Deviation> report) {
        Matcher typed = TYPED.matcher(words);
        while (typed.find()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "heading-number",
                            text.prose().at(typed.start(1)),
                            typed.group(1).strip())));
        }
    }

    /** A typed heading right below one of the same words: 三、自评结论 and （一）自评结论. */
    private static void checkTypedTwice(ReportText text, String words, Consumer<Deviation> report) {
        Matcher matcher = TYPED_TWICE.matcher(words);
        while (matcher.find()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning("heading-number.twice", text.prose().at(matcher.start(2)), matcher.group(2))));
        }
    }

    /** A heading right below one of the same words. */
    private static void checkTwice(ReportText text, String words, Consumer<Deviation> report) {
        Matcher matcher = HEADING.matcher(words);
        int depth = 0;
        String above = "";
        while (matcher.find()) {
            String title = matcher.group(2).strip();
            if (matcher.group(1).length() > depth && depth > 0 && title.equals(above)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("heading-number.twice", text.prose().at(matcher.start(2)), title)));
            }
            depth = matcher.group(1).length();
            above = title;
        }
    }

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        String words = text.prose().text();
        if (words.indexOf('#') >= 0) {
            checkNumber(text, words, report);
            checkTwice(text, words, report);
        }
        checkTypedTwice(text, words, report);
        checkParts(text, words, report);
        checkOrder(text, words, report);
    }

    private static void checkOrder(ReportText text, String words, Consumer<Deviation> report) {
        int last = 0;
        boolean isAgain = false;
        Matcher line = LINE.matcher(words);
        while (line.find()) {
            boolean isChinese = line.group(1) != null;
            int number = isChinese ? CHINESE.indexOf(line.group(1)) + 1 : Integer.parseInt(line.group(2));
            boolean isNext = number == last + 1 || isAgain && number == last + 2;
            if (!TITLE.matcher(line.group(3)).matches()) {
                last = isChinese && isNext ? number : last;
                continue;
            }
            boolean isMixed = !isChinese && last > 1 && number == last + 1;
            boolean isGap = isChinese && number > 1 && last > 0 && !isNext;
            if (isMixed || isGap) {
                String key = isMixed ? "heading-number.mixed" : "heading-number.gap";
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                key,
                                text.prose().at(line.start(isChinese ? 1 : 2)),
                                line.group(isChinese ? 1 : 2) + "、",
                                Math.min(last, CHINESE.length()) == 0 ? "" : CHINESE.substring(last - 1, last) + "、")));
            }
            isAgain = isChinese && number == last;
            last = isChinese || isMixed ? Math.min(number, CHINESE.length()) : last;
        }
    }
}
