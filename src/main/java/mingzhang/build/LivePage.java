package mingzhang.build;

import java.util.List;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * What there is at an address of a watched site.
 *
 * @param state how it stands
 * @param content its bytes; none unless it is current or former
 * @param findings what there is to say of the files it is made from, sorted
 */
public record LivePage(State state, byte[] content, List<Finding> findings) {
    /** How a page stands to the files it is made from. */
    public enum State {
        /** Made from the files as they are. */
        CURRENT,
        /** The files are wrong; this was made from what they were before. */
        FORMER,
        /** The files are wrong, and nothing was made from them before. */
        FAILED,
        /** Some units have not been read yet. */
        PENDING,
        /** There is no such page. */
        MISSING
    }

    /** Copies the findings. */
    public LivePage {
        findings = List.copyOf(findings);
    }

    static LivePage without(State state, List<Finding> findings) {
        return new LivePage(state, new byte[0], findings);
    }

    /** The same with more findings, which are sorted. */
    LivePage and(List<Finding> others) {
        if (findings.isEmpty()) {
            return new LivePage(state, content, others);
        }
        Findings all = new Findings();
        all.addAll(findings);
        all.addAll(others);
        return new LivePage(state, content, all.sorted());
    }
}
