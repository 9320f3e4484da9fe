package mingzhang.check.wording;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code unit-other}: the office of another place is named once, as if it were the own one: 甲县文化馆2023年预算 in a report of
 * 乙县文化馆. Not where the text works with it, learns from it or reports to it. So is a rule
 * of another county, 《甲县专项资金管理办法》, by which that of the unit is said to work.
 */
final class OtherPlaceRule implements TextRule {
    private static final int PLACE_LENGTH = 3;
    private static final String PLACE = "([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[市县区旗州])";
    private static final Pattern WHOLE_PLACE = Pattern.compile(PLACE);
    private static final Pattern UNIT = Pattern.compile(".*?" + PLACE + "([^市县区旗州]{3,24})");
    private static final Pattern NO_PLACE = Pattern.compile(
            ".?(?:[社地校园景小辖城山郊]区|[外各全本我该邻两][市县区旗州])"
                    + "|(?:下达|拨付|划拨|转拨|拨给|返还|上缴|上报|报送|报经|提交|移交|交由|批复|同意|要求|通知|根据|按照|隶属|属于|归口|委托|安排|追加|作为|成为|成立|组建|设立|撤销|以及|其中|目前).");
    private static final Pattern COMPANY = Pattern.compile("(?:与|和|同|向|赴|到|由|及|、|比|学习|借鉴|考察|邀请|协助|配合|会同|委托|抄送|[省市])$");
    private static final Pattern TOGETHER = Pattern.compile("^(?:等|联合|共同|的?(?:经验|做法)|来|到|、|和|与|及|组织的|牵头)");

    private static final String COUNTY = "县区旗";
    private static final Pattern TITLE = Pattern.compile(
            "《([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[县区旗])(?!域|级|委|政府工作)[^《》]{3,40}(?:办法|细则|制度|规定|方案|规程)》");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String own = facts.reporter().unit().name();
        Matcher unit = UNIT.matcher(own);
        if (text.kind() != ReportText.Kind.NARRATIVE || !unit.matches()) {
            return;
        }
        String words = text.prose().text();
        if (words.indexOf('《') >= 0) {
            checkTitles(text, unit.group(1), own, report);
        }
        String office = unit.group(2);
        for (int at = words.indexOf(office, PLACE_LENGTH); at >= 0; at = words.indexOf(office, at + 1)) {
            int start = at - PLACE_LENGTH;
            if (isOther(words, start, unit.group(1), at + office.length())) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "unit-other",
                                text.prose().at(start),
                                words.substring(start, at + office.length()),
                                own)));
            }
        }
    }

    /** The rules by which a county works are its own, or those of its city and province. */
    private static void checkTitles(ReportText text, String ownPlace, String own, Consumer<Deviation> report) {
        Matcher title = TITLE.matcher(text.prose().text());
        while (title.find()) {
            String place = title.group(1);
            boolean isOther = COUNTY.indexOf(ownPlace.charAt(PLACE_LENGTH - 1)) >= 0
                    && !own.contains(place)
                    && !NO_PLACE.matcher(place).matches();
            if (isOther) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "unit-other",
                                text.prose().at(title.start(1)),
                                title.group().substring(1, title.group().length() - 1),
                                own)));
            }
        }
    }

    private static boolean isOther(String words, int start, String ownPlace, int end) {
        String place = words.substring(start, start + PLACE_LENGTH);
        String name = words.substring(start, end);
        return WHOLE_PLACE.matcher(place).matches()
                && !place.equals(ownPlace)
                && !NO_PLACE.matcher(place).matches()
                && words.indexOf(name) == words.lastIndexOf(name)
                && !COMPANY.matcher(words.substring(Math.max(0, start - 2), start))
                        .find()
                && !TOGETHER.matcher(words.substring(end)).find();
    }
}
