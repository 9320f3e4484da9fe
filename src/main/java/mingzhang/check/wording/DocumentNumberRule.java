package mingzhang.check.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code text-document-number}: a document of the same office and number is given with two years. */
final class DocumentNumberRule implements TextRule {
    private static final Pattern NUMBER =
            Pattern.compile("([\\u4e00-\\u9fa5]{3})[〔\\[【（(](20\\d\\d)[〕\\]】）)]\\s?(\\d{1,4})\\s?号");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        Map<String, String> years = new HashMap<>();
        Matcher found = NUMBER.matcher(text.prose().text());
        while (found.find()) {
            String former = years.putIfAbsent(found.group(1) + found.group(3), found.group(2));
            if (former != null && !former.equals(found.group(2))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "text-document-number.year", text.prose().at(found.start()), found.group(), former)));
            }
        }
    }
}
