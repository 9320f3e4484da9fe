package mingzhang.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.content.Disclosure;
import mingzhang.content.Prose;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.FigurePath.Found;

/** Where a file may say why a figure is as it is, beside a field of its own: in its texts, and as another scope. */
public final class Explanations {
    private static final Pattern REASON = Pattern.compile("原因|因为|由于|主要是|是因|所致|影响|致使|导致");

    private Explanations() {}

    /** Whether a paragraph that names the figure gives a reason, or the figure means something else from this year on. */
    public static boolean isGiven(YearFacts facts, Address address) {
        return isOfOtherScope(facts, address) || isInText(facts.disclosure(), address);
    }

    private static boolean isOfOtherScope(YearFacts facts, Address address) {
        return facts.disclosure().scopeChanges().stream()
                .anyMatch(change -> facts.book().locate(change.subject(), address.year()) instanceof Found found
                        && address.concept().lineage().contains(found.address().concept()));
    }

    private static boolean isInText(Disclosure disclosure, Address address) {
        List<String> names = names(address);
        return Stream.concat(
                        disclosure.narratives().values().stream(),
                        disclosure.documents().stream().map(Disclosure.FreeDocument::body))
                .map(Prose::text)
                .flatMap(String::lines)
                .anyMatch(line -> names.stream().anyMatch(line::contains)
                        && REASON.matcher(line).find());
    }

    private static List<String> names(Address address) {
        Concept concept = address.concept();
        boolean isRow = concept.isRepeated() && !address.isTotalOfRows();
        return isRow
                ? List.of(address.members().get(address.members().size() - 1))
                : Stream.concat(Stream.of(concept.label(), concept.key()), concept.definition().aliases().stream())
                        .toList();
    }
}
