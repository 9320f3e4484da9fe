package mingzhang.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.content.Disclosure;
import mingzhang.content.Prose;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.FigurePath.Found;

/** Where a file may say why a figure is as it is, beside a field of its own: in its texts, and as another scope. */
public final class Explanations {
    private static final Pattern REASON = Pattern.compile("原因|因为|由于|主要是|是因|所致|影响|致使|导致");

    private static final Pattern ROW = Pattern.compile("^“?(.*?)(?:（\\d+）)?(?:”.*)?$");
    private static final int LENGTH_OF_ITEM = 7;
    private static final int SHORTEST = 4;
    private static final int MOST = 3;

    private Explanations() {}

    /** Whether a paragraph that names the figure gives a reason, or the figure means something else from this year on. */
    public static boolean isGiven(YearFacts facts, Address address) {
        return isOfOtherScope(facts, address)
                || isInText(facts.disclosure(), names(address))
                || isInText(facts.disclosure(), rowNames(facts, address));
    }

    private static boolean isOfOtherScope(YearFacts facts, Address address) {
        return facts.disclosure().scopeChanges().stream()
                .anyMatch(change -> facts.book().locate(change.subject(), address.year()) instanceof Found found
                        && address.concept().lineage().contains(found.address().concept()));
    }

    /** What the rows of a total by function are called: the reason for the total may stand with its only items. */
    private static List<String> rowNames(YearFacts facts, Address address) {
        return address.concept().child("功能分类").stream()
                .map(list -> new Address(list, address.members(), address.year(), Basis.OUTTURN))
                .flatMap(list -> facts.book().rows(list).stream()
                        .filter(code -> code.length() == LENGTH_OF_ITEM)
                        .map(code -> ROW.matcher(facts.book().rowName(list.row(code)))
                                .replaceFirst("$1")))
                .filter(name -> name.length() >= SHORTEST)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.size() > MOST ? List.of() : names));
    }

    private static boolean isInText(Disclosure disclosure, List<String> named) {
        List<String> names = named.stream().map(Explanations::plain).toList();
        return Stream.concat(
                        disclosure.narratives().values().stream(),
                        disclosure.documents().stream().map(Disclosure.FreeDocument::body))
                .map(Prose::text)
                .flatMap(String::lines)
                .map(Explanations::plain)
                .anyMatch(line -> names.stream().anyMatch(line::contains)
                        && REASON.matcher(line).find());
    }

    private static String plain(String text) {
        return text.replace('(', '（').replace(')', '）');
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
