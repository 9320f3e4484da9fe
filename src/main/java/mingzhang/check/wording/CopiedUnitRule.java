package mingzhang.check.wording;

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
 * {@code unit-other} where no other unit of the site is named: another office set up the group for this evaluation, or the
 * report speaks of 我镇 though the unit is a bureau. Both stay behind when a report is copied.
 */
final class CopiedUnitRule implements TextRule {
    private static final String PLACE = "(?:[\\u4e00-\\u9fa5]{2,6}?[省市县区州旗])?";
    private static final Pattern FOUNDER = Pattern.compile(
            "(?:^|[。；，、\\n]|\\d月份?)\\s?(?<name>(?:省|市|县|区|州)?[\\u4e00-\\u9fa5]{2,12}?(?:局|委员会|办公室|厅|街道办事处|镇人民政府|乡人民政府))"
                    + "(?:高度重视，)?(?:及时|专门)?成立了?(?:由|以|了)?[^。；\\n]{0,40}(?:自评|绩效|评价)[^。；\\n]{0,12}(?:组|小组|机构)");
    private static final Pattern OURS = Pattern.compile("(?<![自忘大敌本])我(?<kind>局|委|办|镇|乡|街道|校|院|厅|馆|所|站)(?![员会事们国党])");
    private static final Pattern LEADING = Pattern.compile("财政|审计|机关事务|领导小组|各");
    private static final List<String> KINDS = List.of("局", "委", "办", "镇", "乡", "街道", "校", "院", "厅", "馆", "所", "站");
    private static final int MOST = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String unit = facts.reporter().unit().name();
        boolean isNamed = KINDS.stream().anyMatch(unit::endsWith) || unit.endsWith("人民政府") || unit.endsWith("办事处");
        if (!isNamed || text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        String words = text.prose().text();
        Matcher founder = FOUNDER.matcher(words);
        while (founder.find()) {
            String name = founder.group("name");
            String own = name.replaceFirst("^" + PLACE, "").replaceFirst("^[省市县区州]", "");
            if (!unit.contains(own)
                    && !own.contains(unit)
                    && !LEADING.matcher(name).find()) {
                report(text, founder.start("name"), name, unit, report);
            }
        }
        Matcher ours = OURS.matcher(words);
        int found = 0;
        while (ours.find() && found < MOST) {
            if (!isKind(unit, ours.group("kind"))) {
                report(text, ours.start(), ours.group(), unit, report);
                found++;
            }
        }
    }

    /** Whether a unit may call itself so: a bureau may hold a second name as an office or committee. */
    private static boolean isKind(String unit, String kind) {
        boolean isBureau = unit.endsWith("局")
                || unit.endsWith("委")
                || unit.endsWith("委员会")
                || unit.endsWith("办")
                || unit.endsWith("办公室");
        return unit.contains(kind)
                || kind.equals("街道") && unit.endsWith("办事处")
                || kind.equals("办") && (unit.endsWith("办公室") || unit.endsWith("办事处"))
                || isBureau && kind.matches("办|委|所|站")
                || unit.matches(".*(?:学校|学院|大学|中学|小学|幼儿园|医院|法院|检察院|研究院)") && kind.matches("校|院|所");
    }

    private static void report(ReportText text, int place, String name, String unit, Consumer<Deviation> report) {
        report.accept(
                Deviation.in(text, Finding.warning("unit-other", text.prose().at(place), name, unit)));
    }
}
