package mingzhang.build;

import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.publish.Summary;

/**
 * What a run has to report.
 *
 * @param findings sorted by place
 * @param units how many units the run looked at
 * @param unchanged how many of them were not built again because nothing has changed since the last build
 * @param facts how many figures they have
 * @param written what was done to the output; empty for a check
 */
public record BuildReport(
        List<Finding> findings, int units, int unchanged, FactCount facts, Optional<Summary> written) {

    /** The same with other findings. */
    public BuildReport with(List<Finding> others) {
        return new BuildReport(others, units, unchanged, facts, written);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether something was not published. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
