package mingzhang.check.wording;

import java.util.Set;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code text-doubled} for a word of two to four characters that stands twice in a row. */
final class DoubledWordRule implements TextRule {
    private static final int LONGEST = 4;

    /** What is doubled rightly, or found by its own pattern. */
    private static final Set<String> OTHERS = Set.of(
            "支出", "收入", "经费", "万元", "决算", "预算", "进行", "主要", "原因", "情况", "研究", "讨论", "商量", "许多", "很多", "哈哈", "多次", "反复");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        for (int place = 0; place + 4 <= words.length(); place++) {
            for (int length = LONGEST; length >= 2; length--) {
                if (isDoubled(words, place, length)) {
                    report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "text-doubled",
                                    text.prose().at(place),
                                    words.substring(place, place + 2 * length))));
                    place += 2 * length - 1;
                    break;
                }
            }
        }
    }

    private static boolean isDoubled(String words, int place, int length) {
        if (place + 2 * length > words.length() || !words.regionMatches(place, words, place + length, length)) {
            return false;
        }
        String word = words.substring(place, place + length);
        boolean isHan = word.chars().allMatch(each -> each >= '\u4e00' && each <= '\u9fa5');
        boolean isCounted = "一逐多二两三四五六七八九十每某各".indexOf(word.charAt(0)) >= 0;
        boolean isOfAll = place > 0 && "各每某".indexOf(words.charAt(place - 1)) >= 0;
        boolean isPlain = word.indexOf('每') < 0 && word.chars().distinct().count() > 1;
        return isHan && !isCounted && !isOfAll && isPlain && !OTHERS.contains(word);
    }
}
