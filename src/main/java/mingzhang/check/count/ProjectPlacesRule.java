package mingzhang.check.count;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code prose-twice} of the places of a project: 项目涉及甲镇、乙镇2个乡镇, and elsewhere 三个项目乡镇. */
final class ProjectPlacesRule implements TextRule {
    private static final String NUMBER = "([一二两三四五六七八九十]|\\d{1,3})";
    private static final String PLACE = "(乡镇|镇街|街道|社区|县区|镇|乡|村|县|区)";
    private static final Pattern REACHED =
            Pattern.compile("项目(?:涉及|覆盖|分布(?:在|于)|实施地点为|安排在)[^。；\\n]{0,60}?" + NUMBER + "个" + PLACE);
    private static final Pattern OF_PROJECT = Pattern.compile(NUMBER + "个项目" + PLACE);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("个项目")) {
            return;
        }
        Matcher reached = REACHED.matcher(words);
        boolean isToldOnce = reached.find()
                && !REACHED.matcher(words.substring(reached.end())).find();
        if (!isToldOnce) {
            return;
        }
        Matcher places = OF_PROJECT.matcher(words);
        while (places.find()) {
            boolean isApart = places.group(2).equals(reached.group(2))
                    && ProseCountRule.number(places.group(1)) != ProseCountRule.number(reached.group(1));
            if (isApart) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-twice",
                                text.prose().at(places.start()),
                                "项目" + places.group(2),
                                places.group(1) + "个",
                                reached.group(1) + "个",
                                text.prose().at(reached.start()).line())));
            }
        }
    }
}
