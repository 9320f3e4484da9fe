package mingzhang.build;

import java.nio.file.Path;
import java.util.List;
import mingzhang.finding.Finding;

/**
 * What became of the wish for new files.
 *
 * @param written the files that were made, in their order; none if there is an error
 * @param findings why not
 */
public record Authored(List<Path> written, List<Finding> findings) {
    /** Copies the lists. */
    public Authored {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    static Authored refused(Finding... reasons) {
        return new Authored(List.of(), List.of(reasons));
    }
}
