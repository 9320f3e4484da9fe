package mingzhang.check.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-year} of years that do not go together: a line about the year before that is held against that very year, the
 * number that a change started from under another year than the one compared with, and accounts made public before their year
 * was over.
 */
final class HeldYearRule implements TextRule {
    private static final Pattern HEAD = Pattern.compile(
            "(?m)^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．])?\\s?(20\\d\\d)\\s?年度?(?=[^，。；\\n\\d]{0,30}\\d)[^\\n]*?"
                    + "(?:与|比|较|同)于?\\1\\s?年度?(?:决算数?|同期)?(?:相比|[增减][加少]|[，,]?[^，。；\\n\\d]{0,8}(?:增加|减少|增长|下降))");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(20\\d\\d)\\s?年度?(?:部门|单位|政府)?(?:部门)?决算(?:报告|信息|情况|公开)?(?:已)?(?:于|在)\\s?(20\\d\\d)\\s?年\\s?\\d{1,2}\\s?月[^，。；\\n]{0,16}(?:公开|公示|公布|批复)");
    private static final Pattern NAMED = Pattern.compile("(20\\d\\d)\\s?年度?[^，。；：:\\d]{0,12}$");
    private static final Pattern MOVED = Pattern.compile("(?:增加|减少|增长|下降|多|少)(?:了)?$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        if (words.contains((year - 1) + "年") || words.contains((year - 1) + " 年")) {
            Matcher head = HEAD.matcher(words);
            while (head.find()) {
                if (Integer.parseInt(head.group(1)) == year - 1) {
                    report(text, head.start(1), head.group(1), year, report);
                }
            }
        }
        if (words.contains("决算")) {
            Matcher published = PUBLISHED.matcher(words);
            while (published.find()) {
                if (published.group(1).compareTo(published.group(2)) >= 0) {
                    report(text, published.start(1), published.group(1), year, report);
                }
            }
        }
        if (words.contains((year - 2) + "年")) {
            text.sentences().forEach(sentence -> checkBase(text, sentence, year, report));
        }
    }

    /** 与2022年相比减少5人，2021年为60人 where there are 55 now. */
    private static void checkBase(ReportText text, Sentence sentence, int year, Consumer<Deviation> report) {
        boolean isHeld = sentence.text().matches("(?s).*(?:与|比|较|同)于?" + (year - 1) + "\\s?年.*");
        for (Quantity base : isHeld ? sentence.quantities() : List.<Quantity>of()) {
            Matcher named = NAMED.matcher(sentence.before(base.start()));
            boolean isOfOther = named.find() && Integer.parseInt(named.group(1)) == year - 2;
            if (isOfOther && isStart(text, sentence, base)) {
                report(text, sentence.start() + named.start(1), named.group(1), year, report);
            }
        }
    }

    private static boolean isStart(ReportText text, Sentence sentence, Quantity base) {
        List<Quantity> alike = text.sentences().stream()
                .filter(other -> other.paragraph() == sentence.paragraph())
                .flatMap(other -> other.quantities().stream())
                .filter(other -> other != base
                        && other.kind() == base.kind()
                        && other.unit().equals(base.unit()))
                .toList();
        return sentence.quantities().stream()
                .filter(alike::contains)
                .filter(by -> MOVED.matcher(sentence.before(by.start())).find())
                .anyMatch(
                        by -> alike.stream().filter(level -> level != by).anyMatch(level -> isApart(level, base, by)));
    }

    private static boolean isApart(Quantity level, Quantity base, Quantity by) {
        BigDecimal gap = level.base().subtract(base.base()).abs();
        return gap.compareTo(by.base()) == 0;
    }

    private static void report(ReportText text, int place, String named, int year, Consumer<Deviation> report) {
        report.accept(
                Deviation.in(text, Finding.warning("prose-year", text.prose().at(place), named, year, year - 1)));
    }
}
