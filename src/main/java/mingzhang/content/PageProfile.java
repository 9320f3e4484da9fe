package mingzhang.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** How the PDFs of a form look, {@code 版式} in its format.yaml. */
public enum PageProfile {
    /** A report in the look of an official paper, GB/T 9704—2012. */
    GB9704("gb9704"),
    /** A set of tables with its explanation: cover, contents, parts on pages of their own. */
    DISCLOSURE("disclosure");

    private final String key;

    PageProfile(String key) {
        this.key = key;
    }

    /** As format.yaml and the style sheets write it. */
    public String key() {
        return key;
    }

    /** What a form asks for; an official paper if nothing. */
    static PageProfile read(Fields fields, Findings findings) {
        Optional<Node.Scalar> typed = fields.scalar("版式");
        Optional<PageProfile> profile = typed.flatMap(scalar -> Arrays.stream(values())
                .filter(each -> each.key.equals(scalar.text().strip()))
                .findFirst());
        if (typed.isPresent() && profile.isEmpty()) {
            String known = Arrays.stream(values()).map(PageProfile::key).collect(Collectors.joining("、"));
            findings.add(Finding.error(
                    "page-profile", typed.get().position(), typed.get().text(), known));
        }
        return profile.orElse(GB9704);
    }
}
