package mingzhang.check.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-document-number}: a document of the same office and number is given with two years, or one is cited, without
 * its title, by the digits of another's number in another order.
 */
final class DocumentNumberRule implements TextRule {
    private static final Pattern NUMBER =
            Pattern.compile("([\\u4e00-\\u9fa5×]{3})[〔\\[【（(](20\\d\\d)[〕\\]】）)]\\s?(\\d{1,4})\\s?号");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        Map<String, String> years = new HashMap<>();
        Map<String, MatchResult> cited = new HashMap<>();
        Matcher found = NUMBER.matcher(text.prose().text());
        while (found.find()) {
            String former = years.putIfAbsent(found.group(1) + found.group(3), found.group(2));
            if (former != null && !former.equals(found.group(2))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "text-document-number.year", text.prose().at(found.start()), found.group(), former)));
            }
            String digits = found.group(3)
                    .chars()
                    .sorted()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            MatchResult other = cited.putIfAbsent(found.group(1) + found.group(2) + digits, found.toMatchResult());
            boolean isSwapped = other != null && !other.group(3).equals(found.group(3));
            if (isSwapped && !(hasTitle(text, other) && hasTitle(text, found.toMatchResult()))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "text-document-number.digits",
                                text.prose().at(found.start()),
                                found.group(),
                                other.group(),
                                text.prose().at(other.start()).line())));
            }
        }
    }

    /** Whether the number stands in brackets behind the title of its document. */
    private static boolean hasTitle(ReportText text, MatchResult number) {
        String before = text.prose().text().substring(0, number.start());
        return before.matches("(?s).*》[（(][^（()）》]{0,6}");
    }
}
