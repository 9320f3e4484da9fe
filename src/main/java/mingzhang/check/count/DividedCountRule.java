package mingzhang.check.count;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-count} of what is divided in two that leave nothing out: 指标22个，完成18个，未完成4个; posts
 * of an office, which are 行政编制 and 事业编制.
 */
final class DividedCountRule implements TextRule {
    private static final String NUMBER = "\\s?(\\d{1,6})\\s?";
    private static final String UNIT = "(?<unit>[个项件户家处条宗起])";
    private static final List<Pattern> DIVIDED = List.of(
            Pattern.compile(NUMBER + UNIT
                    + "[，,；]\\s?(?:其中)?[:：]?(?:已|全部|按期|如期|全面)?(?<done>完成|达标|办结|整改|销号|验收|审结|达到)(?:的|了|目标的?)?"
                    + NUMBER + "\\k<unit>[、，,；](?:有|还有|尚有|仍有|其余)?(?:尚)?未(?:能)?\\k<done>(?:的|目标的?)?" + NUMBER
                    + "\\k<unit>(?![^。；]{0,16}(?:部分|基本))"),
            Pattern.compile("编制(?:数|总数|人数)?(?:共|为|共计)?" + NUMBER
                    + "(?:名|人|个)[，,；：:（(]\\s?其中[:：]?\\s?(?:机关|局机关|本级)?行政编制(?:人员|数)?(?:为)?" + NUMBER
                    + "(?:名|人|个)[、，,；和]\\s?(?:所属)?事业编制(?:人员|数)?(?:为)?" + NUMBER
                    + "(?:名|人|个)(?=[。；;）)]|$|[，,](?![^。；]{0,16}编制))"),
            Pattern.compile("在职(?:实有|在编)?(?:人员|人数|职工)?(?:共|为|共计|共有)?" + NUMBER
                    + "(?:名|人)[，,；：:（(]\\s?其中[:：]?\\s?(?:局|委|厅)?(?:机关|本级|局本级|局机关)(?:人员)?(?:为)?"
                    + NUMBER + "(?:名|人)[、，,；和]\\s?[^，。；、\\d]{2,14}(?:中心|所|站|队|馆|院|二级单位|下属单位|事业单位|所属单位)(?:人员)?(?:为)?"
                    + NUMBER
                    + "(?:名|人)(?=[。；;）)]|$)"));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Pattern pattern : DIVIDED) {
            Matcher matcher = pattern.matcher(text.words());
            while (matcher.find()) {
                check(text, matcher, report);
            }
        }
    }

    private static void check(ReportText text, Matcher found, Consumer<Deviation> report) {
        List<String> numbers = java.util.stream.IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(group -> group.matches("\\d+"))
                .toList();
        int total = Integer.parseInt(numbers.get(0));
        int one = Integer.parseInt(numbers.get(1));
        int other = Integer.parseInt(numbers.get(2));
        if (one + other != total) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-count",
                            text.prose().at(found.start(1)),
                            numbers.get(0),
                            one + other,
                            one + " + " + other)));
        }
    }
}
