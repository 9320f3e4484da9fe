package mingzhang.check.wording;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/** {@code glossary}: 名词解释 explains an item of the functional classification that the report never mentions. */
final class GlossaryRule implements Rule {
    private static final Pattern TERM = Pattern.compile("（款）\\s?([^（）()，。；：:\\n]{2,30})（项）\\s?[：:]");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<ReportText> glossaries = facts.texts().stream()
                .filter(text ->
                        text.name().contains("名词解释") || text.prose().text().contains("名词解释"))
                .toList();
        if (!glossaries.isEmpty()) {
            Set<String> rows = facts.book().stated(facts.disclosure().year()).stream()
                    .map(fact -> RowNameRule.rowName(fact.address().name()))
                    .collect(Collectors.toSet());
            glossaries.forEach(glossary -> check(facts, glossary, rows, report));
        }
    }

    private static void check(YearFacts facts, ReportText glossary, Set<String> rows, Consumer<Deviation> report) {
        String words = glossary.prose().text();
        Matcher matcher = TERM.matcher(words);
        while (matcher.find()) {
            String term = matcher.group(1).strip();
            boolean isUsed = rows.contains(term)
                    || words.indexOf(term) < matcher.start(1)
                    || words.indexOf(term, matcher.end()) >= 0
                    || facts.texts().stream()
                            .filter(text -> text != glossary && text.kind() != ReportText.Kind.REMARK)
                            .anyMatch(text -> text.prose().text().contains(term));
            if (!isUsed) {
                report.accept(Deviation.in(
                        glossary, Finding.hint("glossary", glossary.prose().at(matcher.start(1)), term)));
            }
        }
    }
}
