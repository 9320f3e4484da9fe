package mingzhang.check.amount;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-figure} of what a paragraph says there was nothing of, and of which it gives an amount: 购置0辆 beside the cost of
 * buying, “三公”经费零支出 and 下降100% beside what was spent in the year.
 */
final class NothingSaidRule implements TextRule {
    private static final String AMOUNT =
            "(?<amount>(?!0(?:\\.0+)?\\s?(?:万元|元))\\d[\\d,]{0,14}(?:\\.\\d{1,6})?\\s?(?:万元|元))";
    private static final Pattern NO_CAR = Pattern.compile("(?:公务用车|车辆)?购置(?:费|支出)(?:支出)?(?:决算)?(?:数)?(?:为)?\\s?"
            + AMOUNT + "[，,；;（(][^。；\\d]{0,24}?(?<nothing>(?:购置|购买|更新)(?:公务用车|车辆|公务车)?(?:数量?)?(?:为)?\\s?0\\s?辆)");
    private static final Pattern NO_GUEST = Pattern.compile("(?<!外宾|国（境）外)公务接待费(?:支出)?(?:决算)?(?:数)?(?:为)?\\s?" + AMOUNT
            + "[，,；;（(](?:全年|共|累计)*(?<nothing>(?:国内)?(?:公务)?接待\\s?0\\s?(?:批次|批|次))");
    private static final Pattern NO_THREE = Pattern.compile(
            "(?<nothing>“?三公”?经费(?:实现)?零支出|(?:未发生|没有发生)“?三公”?经费(?:支出)?)[^\\n]{0,120}?(?:接待|公务用车|出国（境）)[^。；\\n]{0,24}[，,]?(?:共)?(?:支出|花费|开支)(?:为)?\\s?"
                    + AMOUNT);
    private static final String ALL_GONE =
            "减少\\s?\\d[\\d,.]{0,14}\\s?(?:万元|元)[，,](?<nothing>(?:同比)?下降\\s?100(?:\\.0+)?\\s?[%％])[^\\n]{0,60}?[，,。；](?:YEAR年|本年)度?[^，。；\\n\\d]{0,20}(?:支出|发生额)(?:决算)?数?(?:为)?\\s?";
    private static final Pattern OTHER = Pattern.compile("上年|去年|预算");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        if (words.contains("0辆") || words.contains("0 辆")) {
            check(text, NO_CAR, report);
        }
        if (words.contains("接待0") || words.contains("接待 0")) {
            check(text, NO_GUEST, report);
        }
        if (words.contains("零支出") || words.contains("发生“三公") || words.contains("发生三公")) {
            check(text, NO_THREE, report);
        }
        if (words.contains("100%") || words.contains("100.00%")) {
            int year = facts.disclosure().year();
            check(text, Pattern.compile(ALL_GONE.replace("YEAR", String.valueOf(year)) + AMOUNT), report);
        }
    }

    private static void check(ReportText text, Pattern pattern, Consumer<Deviation> report) {
        Matcher found = pattern.matcher(text.words());
        while (found.find()) {
            int from = Math.min(found.start("nothing"), found.start("amount"));
            int to = Math.max(found.start("nothing"), found.start("amount"));
            int sentence = Math.max(from, text.words().lastIndexOf('。', to));
            if (!OTHER.matcher(text.words().substring(sentence, to)).find()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-figure.nothing",
                                text.prose().at(found.start("nothing")),
                                found.group("nothing"),
                                found.group("amount"))));
            }
        }
    }
}
