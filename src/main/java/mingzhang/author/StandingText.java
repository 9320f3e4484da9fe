package mingzhang.author;

import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.finding.Findings;

/**
 * What next year's file takes over from last year's, as {@code templates/starter/standing.yaml} lists it; everything
 * else is emptied.
 *
 * @param figures 数据项, keys whose values stay: names, codes, targets, weights
 * @param narratives 叙述, slots whose text stays, marked for review
 */
public record StandingText(Set<String> figures, Set<String> narratives) {
    /** Copies the sets. */
    public StandingText {
        figures = Set.copyOf(figures);
        narratives = Set.copyOf(narratives);
    }

    /** Reads the list. */
    public static StandingText read(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        StandingText standing = new StandingText(texts(fields, "数据项"), texts(fields, "叙述"));
        fields.reportRest();
        return standing;
    }

    private static Set<String> texts(Fields fields, String key) {
        return fields.scalars(key).stream()
                .map(scalar -> scalar.text().strip())
                .collect(Collectors.toUnmodifiableSet());
    }
}
