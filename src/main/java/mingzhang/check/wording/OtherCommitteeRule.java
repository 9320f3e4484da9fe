package mingzhang.check.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.UnitNames;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/**
 * {@code unit-other}: the party committee of another office decided on the unit's money, and one form of several names
 * another 主管部门 of the same place than the unit and the other forms do.
 */
final class OtherCommitteeRule implements Rule {
    private static final Pattern COMMITTEE = Pattern.compile(
            "(?:经|报|由|提交)(?<name>(?:省|市|县|区|州)?[\\u4e00-\\u9fa5]{2,12}?(?:局|委员会|厅|办公室))党(?:组|委|工委)(?:扩大)?(?:会议?|班子)?[^，。；]{0,4}(?:研究|审议|讨论|审定|通过|决定)");
    private static final Pattern LEVEL = Pattern.compile("^[省市县区州我本]");
    private static final int FEWEST = 3;
    private static final int PLACE = 2;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        String unit = facts.reporter().unit().name();
        if (unit.length() < UnitNames.SHORTEST) {
            return;
        }
        for (ReportText text : facts.texts()) {
            if (text.kind() == ReportText.Kind.NARRATIVE) {
                checkCommittees(text, unit, report);
            }
        }
        List<ReportText> departments = facts.texts().stream()
                .filter(text -> text.kind() == ReportText.Kind.FIGURE
                        && text.subject()
                                .map(Address::concept)
                                .filter(concept -> concept.key().equals("主管部门"))
                                .isPresent())
                .toList();
        List<ReportText> others = departments.stream()
                .filter(text -> !text.prose().text().strip().equals(unit))
                .toList();
        if (departments.size() >= FEWEST && others.size() == 1) {
            ReportText other = others.get(0);
            String name = other.prose().text().strip();
            boolean isOfPlace = name.length() > PLACE && unit.startsWith(name.substring(0, PLACE));
            if (isOfPlace && !unit.contains(name) && !name.contains(unit) && !isNamed(facts, other, name)) {
                report(other, 0, name, unit, report);
            }
        }
    }

    private static void checkCommittees(ReportText text, String unit, Consumer<Deviation> report) {
        String words = text.prose().text();
        Matcher committee = COMMITTEE.matcher(words);
        while (committee.find()) {
            String name = committee.group("name");
            String office = LEVEL.matcher(name).replaceFirst("");
            boolean isOther = office.length() > PLACE
                    && !office.contains("财政")
                    && !OtherUnitRule.isShortOf(office, unit)
                    && words.indexOf(office) == words.lastIndexOf(office);
            if (isOther) {
                report(text, committee.start("name"), name, unit, report);
            }
        }
    }

    private static boolean isNamed(YearFacts facts, ReportText other, String name) {
        return facts.texts().stream()
                .anyMatch(text -> text != other && text.prose().text().contains(name));
    }

    private static void report(ReportText text, int place, String name, String unit, Consumer<Deviation> report) {
        report.accept(
                Deviation.in(text, Finding.warning("unit-other", text.prose().at(place), name, unit)));
    }
}
