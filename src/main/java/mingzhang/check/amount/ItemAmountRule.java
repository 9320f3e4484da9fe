package mingzhang.check.amount;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code prose-twice}: an item of the functional classification with an amount behind its name and another as outturn. */
final class ItemAmountRule implements TextRule {
    private static final Pattern ITEM = Pattern.compile(
            "（\\d{0,2}项）[”\"]?[：:，]?(?:支出)?\\s?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s?万元(?:[^\\n]{0,240}?)"
                    + "支出决算数?[为是]?\\s?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s?万元");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("项）")) {
            return;
        }
        Matcher matcher = ITEM.matcher(words);
        while (matcher.find()) {
            boolean isOneItem = matcher.group().indexOf("（项）", 1) < 0;
            if (isOneItem && Spread.number(matcher.group(1)).compareTo(Spread.number(matcher.group(2))) != 0) {
                var position = text.prose().at(matcher.start(2));
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-twice",
                                position,
                                "支出决算",
                                matcher.group(2) + "万元",
                                matcher.group(1) + "万元",
                                text.prose().at(matcher.start(1)).line())));
            }
        }
    }
}
