package mingzhang.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the findings of one unit of work. Not for several threads. */
public final class Findings {
    private final List<Finding> collected = new ArrayList<>();

    /** Takes one finding in. */
    public void add(Finding finding) {
        collected.add(finding);
    }

    /** Takes several findings in. */
    public void addAll(Collection<Finding> findings) {
        collected.addAll(findings);
    }

    /** All findings so far, sorted by place, each once. */
    public List<Finding> sorted() {
        return collected.stream().distinct().sorted().toList();
    }

    /** Whether one of them is an error. */
    public boolean hasErrors() {
        return collected.stream().anyMatch(Finding::isError);
    }
}
