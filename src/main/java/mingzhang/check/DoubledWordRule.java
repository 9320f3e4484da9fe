package mingzhang.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;

/** {@code text-doubled} for a word that was typed twice, of those that do not meet each other in other words. */
final class DoubledWordRule implements TextRule {
    private static final Pattern DOUBLED = Pattern.compile(
            "(项目|专项|资金)\\1(?=[，。、；\\d]|共|等|个|的|有|为|已|均|全部)"
                    + "|(开展|组织|通过|按照|根据|落实|严格|加强|提高|及时|有效|全面|积极|进一步|增加|减少|下降|其中|包括|用于|以及|由于|因为|同时|截至|目前|全部|共计|合计|本单位|我单位|本部门|我局|我县|我市|全县|全市|全区)\\2");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Matcher doubled = DOUBLED.matcher(text.prose().text());
        while (doubled.find()) {
            report.accept(Deviation.in(
                    text, Finding.warning("text-doubled", text.prose().at(doubled.start()), doubled.group())));
        }
    }
}
