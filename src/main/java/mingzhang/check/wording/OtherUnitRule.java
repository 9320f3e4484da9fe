package mingzhang.check.wording;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.UnitNames;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Unit;
import mingzhang.finding.Finding;

/**
 * {@code unit-other} of units that the site does not know: 主管部门 and 实施单位 of a form that is the same office of another
 * place, and the team of a self-evaluation that is named after another office.
 */
final class OtherUnitRule implements TextRule {
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fa5&&[^局委办省市县区]]{1,4}");
    private static final Pattern OFFICE_OF_PLACE = Pattern.compile(
            "([\\u4e00-\\u9fa5]{2,4}?)([市县区旗])[\\u4e00-\\u9fa5]{1,14}(?:局|委员会|委|办公室|厅|联合会|中心|政府|街道办事处)");
    private static final Pattern OFFICE_OF_LEVEL = Pattern.compile("[省市县区旗镇乡][\\u4e00-\\u9fa5]{3,}");
    private static final String OFFICE = "([\\u4e00-\\u9fa5]{2,14}?(?:局|委员会|委|办公室|中心|厅|联合会))";
    private static final Pattern TEAM = Pattern.compile("(?<![\\u4e00-\\u9fa5])(?:由|在|经|我|本)?" + OFFICE
            + "(?:绩效)?(?:自评|评价)(?:工作)?(?:小组|领导小组|组)|(?<![\\u4e00-\\u9fa5])" + OFFICE
            + "(?:20\\d\\d年度?)?(?:部门|单位)?整体(?:支出)?绩效(?:自评|评价)"
            + "|(?:要求|规定|通知|部署)[，,]\\s?([\\u4e00-\\u9fa5]{3,16}?(?:局|委员会|委|办公室|中心|厅|联合会|馆|院|校|队|社|台|站))组织(?:对|开展)");
    private static final Pattern ORGANISER = Pattern.compile(".*(?:财政|审计|绩效|预算|第三方|人大|纪委|监委|考核).*");
    private static final Pattern OWN_WORDS =
            Pattern.compile("^(?:年度?|市|县|区|省|我|本|该|全|各|由|成立|组成|相关|有关|主管|其他|下属|所属|上级)+");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Unit unit = facts.reporter().unit();
        if (unit.name().length() < UnitNames.SHORTEST) {
            return;
        }
        String words = text.prose().text();
        if (text.kind() == ReportText.Kind.FIGURE) {
            boolean isUnit = text.subject()
                    .filter(subject -> subject.concept().key().matches("主管部门|实施单位"))
                    .isPresent();
            if (isUnit
                    && (isOfOtherPlace(words.strip(), unit.name())
                            || isOtherThanAll(facts, words.strip(), unit.name()))) {
                report(text, 0, words.strip(), unit, report);
            }
            return;
        }
        Matcher team = words.contains("评") ? TEAM.matcher(words) : TEAM.matcher("");
        while (team.find()) {
            int group = team.group(1) != null ? 1 : team.group(2) != null ? 2 : 3;
            String office = OWN_WORDS.matcher(team.group(group)).replaceFirst("");
            boolean isOther = office.length() > 2
                    && !ORGANISER.matcher(office).matches()
                    && !isShortOf(office, unit.name())
                    && !isNamed(words, team.group(group), unit);
            if (isOther) {
                report(text, team.start(group), team.group(group), unit, report);
            }
        }
    }

    /** An office of another place of the same level where at least two other forms name one of the unit's place. */
    private static boolean isOtherThanAll(YearFacts facts, String other, String own) {
        Matcher place = OFFICE_OF_PLACE.matcher(other);
        Matcher ownPlace = OFFICE_OF_PLACE.matcher(own);
        boolean isElsewhere = place.matches()
                && ownPlace.matches()
                && place.group(2).equals(ownPlace.group(2))
                && !place.group(1).equals(ownPlace.group(1))
                && !own.contains(place.group(1))
                && !other.contains(ownPlace.group(1));
        return isElsewhere
                && facts.texts().stream()
                                .filter(text -> text.subject()
                                        .filter(subject ->
                                                subject.concept().key().equals("主管部门"))
                                        .isPresent())
                                .filter(text -> text.prose().text().strip().startsWith(ownPlace.group(1)))
                                .count()
                        > 1;
    }

    /** The same office of another place of the same level: 甲区城市管理局 for 乙区城市管理局. */
    static boolean isOfOtherPlace(String other, String own) {
        int prefix = 0;
        int shorter = Math.min(other.length(), own.length());
        while (prefix < shorter && other.charAt(prefix) == own.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && other.charAt(other.length() - 1 - suffix) == own.charAt(own.length() - 1 - suffix)) {
            suffix++;
        }
        String place = other.substring(prefix, other.length() - suffix);
        String ownPlace = own.substring(prefix, own.length() - suffix);
        return OFFICE_OF_LEVEL.matcher(own.substring(own.length() - suffix)).matches()
                && PLACE.matcher(place).matches()
                && PLACE.matcher(ownPlace).matches();
    }

    /** Whether the letters of a short name stand in the long one in this order. */
    static boolean isShortOf(String brief, String full) {
        int place = 0;
        for (int index = 0; index < brief.length(); index++) {
            place = full.indexOf(brief.charAt(index), place) + 1;
            if (place == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text speaks of the office elsewhere too, so that it has a part in the report. */
    private static boolean isNamed(String words, String office, Unit unit) {
        return !unit.shortName().isEmpty() && unit.shortName().contains(office)
                || words.indexOf(office) != words.lastIndexOf(office);
    }

    private static void report(ReportText text, int place, String other, Unit unit, Consumer<Deviation> report) {
        report.accept(
                Deviation.in(text, Finding.warning("unit-other", text.prose().at(place), other, unit.name())));
    }
}
