package mingzhang.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;

/**
 * {@code unit-other}: the office of another place is named once, as if it were the own one: 甲县文化馆2023年预算 in a report of
 * 乙县文化馆. Not where the text works with it, learns from it or reports to it.
 */
final class OtherPlaceRule implements TextRule {
    private static final String PLACE = "([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[市县区旗州])";
    private static final Pattern UNIT = Pattern.compile(".*?" + PLACE + "([^市县区旗州]{3,24})");
    private static final Pattern NO_PLACE = Pattern.compile(".?(?:[社地校园景小辖城山郊]区|[外各全本我该邻两][市县区旗州])");
    private static final Pattern COMPANY = Pattern.compile("(?:与|和|同|向|赴|到|由|及|、|比|学习|借鉴|考察|邀请|协助|配合|会同|委托|抄送|[省市])$");
    private static final Pattern TOGETHER = Pattern.compile("^(?:等|联合|共同|的?(?:经验|做法)|来|到|、|和|与|及|组织的|牵头)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String own = facts.reporter().unit().name();
        Matcher unit = UNIT.matcher(own);
        if (text.kind() != ReportText.Kind.NARRATIVE || !unit.matches()) {
            return;
        }
        String words = text.prose().text();
        Matcher named = Pattern.compile(PLACE + Pattern.quote(unit.group(2))).matcher(words);
        while (named.find()) {
            boolean isOther = !named.group(1).equals(unit.group(1))
                    && !NO_PLACE.matcher(named.group(1)).matches()
                    && words.indexOf(named.group()) == words.lastIndexOf(named.group())
                    && !COMPANY.matcher(words.substring(Math.max(0, named.start() - 2), named.start()))
                            .find()
                    && !TOGETHER.matcher(words.substring(named.end())).find();
            if (isOther) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(named.start()), named.group(), own)));
            }
        }
    }
}
