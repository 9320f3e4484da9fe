package mingzhang.check.figure;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Sentence;

/**
 * {@code restated}: the year before as this file gives it differs from what that year's own file gives. Two figures of one
 * thing without a word cannot both be right, an error; a warning where the file or a text of it says that it restates
 * the year before, or that the figure has another scope since. A note on the figure explains it.
 */
final class RestatementRule implements Rule {
    private static final Pattern LAST_YEAR = Pattern.compile("上年|上一年|去年|以前年度|年初数|可比");
    private static final Pattern RESTATED = Pattern.compile("重述|追溯|更正|调整后|调整数|重分类|口径");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        FactBook own = facts.ownBook();
        for (Fact now : own.statedAfterwards(facts.disclosure().year() - 1)) {
            Optional<Fact> before = own.find(now.address())
                    .filter(fact -> fact.amount().isPresent() && now.amount().isPresent())
                    .filter(fact -> !fact.envelope().meets(now.envelope()));
            if (before.isPresent()) {
                now.position()
                        .map(position -> Finding.error(
                                "restated",
                                position,
                                now.address().year(),
                                now.address().name(),
                                Arithmetic.text(now),
                                Arithmetic.text(before.get())))
                        .ifPresent(finding -> report.accept(new Deviation(
                                isSaid(facts, now.address()) ? finding.as(Severity.WARNING) : finding,
                                now.address().in(facts.disclosure().year()))));
            }
        }
    }

    /** Whether the file says that the year before is given anew. */
    private static boolean isSaid(YearFacts facts, Address address) {
        Disclosure disclosure = facts.disclosure();
        boolean isInSource = disclosure
                .prior()
                .filter(prior -> RESTATED.matcher(prior.source()).find())
                .isPresent();
        boolean isOfOtherUnits = facts.disclosure(address.year())
                .filter(before -> !before.scope().equals(disclosure.scope()))
                .isPresent();
        return isInSource || isOfOtherUnits || hasChanged(facts, address.concept()) || isInText(facts, address.year());
    }

    private static boolean isInText(YearFacts facts, int year) {
        return facts.texts().stream()
                .filter(text -> RESTATED.matcher(text.prose().text()).find())
                .flatMap(text -> text.sentences().stream())
                .map(Sentence::text)
                .anyMatch(sentence -> RESTATED.matcher(sentence).find()
                        && (LAST_YEAR.matcher(sentence).find() || sentence.contains(year + "年")));
    }

    /** Whether the concept means something else since this year, by the file or by the official tables. */
    private static boolean hasChanged(YearFacts facts, Concept concept) {
        int year = facts.disclosure().year();
        boolean isByTables = facts.book().taxonomy().meaningChanges().stream()
                .anyMatch(change -> change.from() == year && concept.lineage().contains(change.concept()));
        return isByTables
                || facts.disclosure().scopeChanges().stream()
                        .anyMatch(change -> facts.book().locate(change.subject(), year) instanceof Found found
                                && concept.lineage().contains(found.address().concept()));
    }
}
