package mingzhang.check.count;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code prose-count} of a place's villages: 辖13个行政村、2个社区 and then 全镇16个村（社区）. */
final class VillageCountRule implements TextRule {
    private static final Pattern PARTS = Pattern.compile(
            "辖[^。；\\d]{0,6}(\\d{1,4})个(?:行政|建制)?村(?:民?委员?会)?[、，,和及](\\d{1,4})个(?:城镇|城市)?(?:社区|居委会|居民委员会)");
    private static final Pattern WHOLE =
            Pattern.compile("全[镇乡县市区][^。；，\\d]{0,4}(\\d{1,4})个(?:行政)?村(?:[（(](?:社区|居)[）)]|\\s?[、和及与]?\\s?社区)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Matcher parts = PARTS.matcher(text.words());
        if (!parts.find()) {
            return;
        }
        int sum = Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2));
        Matcher whole = WHOLE.matcher(text.words());
        while (whole.find()) {
            if (Integer.parseInt(whole.group(1)) != sum) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-count",
                                text.prose().at(whole.start(1)),
                                whole.group(1) + "个",
                                sum + "个",
                                parts.group(1) + " + " + parts.group(2))));
            }
        }
    }
}
