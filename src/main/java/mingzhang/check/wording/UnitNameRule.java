package mingzhang.check.wording;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.UnitNames;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Unit;
import mingzhang.finding.Finding;

/**
 * {@code unit-name}: a name that differs from the unit's own in one character was probably meant to be it, and a title
 * must bear the whole name. {@code unit-other}: the report speaks of another unit of the site as if it were its own.
 */
final class UnitNameRule implements TextRule {
    private static final int ENDING = 4;
    private static final int OFFICE_LENGTH = 3;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|二〇|二○");
    private static final Pattern REPORT = Pattern.compile("决算|自评|评价报告");
    /** Offices whose names are near to others': a 民政局 reports to the 财政局. */
    private static final Pattern OFFICE =
            Pattern.compile(".*(?:[财民邮]政|[税水商政]务|[教体]育|[林农渔]业|[统审]计|[公国]安|司法|文化|交通|信访|医保)(?:局|委|厅)");

    private static final String TOGETHER = "(?s).*(?:与|和|同|联合|协助|配合|组织|对|由|向|经|会同|商|报|及|、|主管|上级)$";

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Unit unit = facts.reporter().unit();
        if (text.kind() == ReportText.Kind.FIGURE) {
            return;
        }
        String words = text.prose().text();
        if (unit.name().length() >= UnitNames.SHORTEST) {
            reportSimilar(text, words, unit.name(), report);
            reportMistyped(text, words, unit.name(), report);
        }
        if (text.kind() == ReportText.Kind.TITLE) {
            reportTitle(text, words, unit, report);
        }
        facts.reporter().names().in(words).forEach((other, place) -> {
            boolean isOwn = unit.name().contains(other)
                    || unit.department().filter(other::equals).isPresent();
            if (!isOwn && isSubject(words, place, other)) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(place), other, unit.name())));
            }
        });
    }

    /** Whether a sentence begins with the name and speaks of a year or of money. */
    private static boolean isSubject(String words, int place, String name) {
        String before = words.substring(Math.max(0, place - 12), place);
        String behind = words.substring(place + name.length(), Math.min(words.length(), place + name.length() + 12));
        return !before.matches(TOGETHER) && behind.matches("(?s)^(?:20\\d\\d|本年|全年|收入|支出|整体|部门|机关运行|政府采购|决算|预算|无).*");
    }

    private static void reportSimilar(ReportText text, String words, String name, Consumer<Deviation> report) {
        String head = name.substring(0, 2);
        for (int place = words.indexOf(head); place >= 0; place = words.indexOf(head, place + 1)) {
            for (int length = name.length() - 1; length <= name.length() + 1; length++) {
                if (place + length > words.length() || words.startsWith(name, place)) {
                    break;
                }
                String candidate = words.substring(place, place + length);
                boolean endsAlike = candidate.endsWith(name.substring(name.length() - 2));
                if (endsAlike && isOneApart(candidate, name) && !isOtherOffice(candidate, name)) {
                    report.accept(Deviation.in(
                            text, Finding.warning("unit-name", text.prose().at(place), candidate, name)));
                }
            }
        }
    }

    private static boolean isOtherOffice(String candidate, String name) {
        int office = Math.max(name.length() - OFFICE_LENGTH, 0);
        return !candidate.endsWith(name.substring(office))
                && OFFICE.matcher(candidate).matches();
    }

    /** The name with another character at its beginning, which is no place of its own. */
    private static void reportMistyped(ReportText text, String words, String name, Consumer<Deviation> report) {
        String tail = name.substring(2);
        for (int place = words.indexOf(tail); place >= 0; place = words.indexOf(tail, place + 1)) {
            String candidate = words.substring(Math.max(place - 2, 0), place + tail.length());
            boolean isHan = candidate.chars().allMatch(each -> each >= '\u4e00' && each <= '\u9fa5');
            boolean isOfOtherHead = candidate.charAt(0) != name.charAt(0) || candidate.charAt(1) != name.charAt(1);
            if (isHan && isOfOtherHead && candidate.length() == name.length() && isOneApart(candidate, name)) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-name", text.prose().at(place - 2), candidate, name)));
            }
        }
    }

    private static void reportTitle(ReportText text, String words, Unit unit, Consumer<Deviation> report) {
        String ending = unit.name().substring(Math.max(0, unit.name().length() - ENDING));
        boolean isNamed = words.contains(unit.name()) || words.contains(unit.shortName());
        if (isNamed && !YEAR.matcher(words).find() && REPORT.matcher(words).find()) {
            report.accept(Deviation.in(
                    text, Finding.hint("unit-name.year", text.prose().at(0), words.strip())));
        }
        if (!isNamed && unit.name().length() > ENDING && words.contains(ending)) {
            report.accept(Deviation.in(
                    text, Finding.warning("unit-name.title", text.prose().at(0), words.strip(), unit.name())));
        }
    }

    /** Whether one character was changed, added or left out. */
    static boolean isOneApart(String one, String other) {
        int prefix = 0;
        while (prefix < Math.min(one.length(), other.length()) && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < Math.min(one.length(), other.length()) - prefix
                && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.max(one.length(), other.length()) - prefix - suffix == 1;
    }
}
