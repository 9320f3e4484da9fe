package mingzhang.publish;

import java.util.List;

/**
 * What one build did to a site folder.
 *
 * @param written files that are new or have other bytes than before
 * @param unchanged files that are as this build would make them and were not touched
 * @param removed files of former builds that this build neither made nor kept
 * @param kept files of former builds that stay though this build did not make them
 * @param pages how many pages the site has now
 * @param prints how many PDFs it has now
 * @param overwritten paths among the written ones where a file lay that no build had made, sorted
 */
public record Summary(
        int written, int unchanged, int removed, int kept, int pages, int prints, List<String> overwritten) {
    /** Copies the list. */
    public Summary {
        overwritten = List.copyOf(overwritten);
    }
}
