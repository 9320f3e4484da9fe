package mingzhang.render;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is published of a unit.
 *
 * @param pages HTML by path below the site
 * @param prints documents to be printed
 * @param summary what the pages across units need
 */
public record RenderedUnit(Map<String, String> pages, List<Print> prints, UnitSummary summary) {

    /**
     * A document to be printed.
     *
     * @param unit whose
     * @param year of which year
     * @param path of the PDF below the site
     * @param xhtml the whole document with its style; empty if no PDFs are wanted
     * @param published the instant that the PDF bears
     */
    public record Print(String unit, int year, String path, Optional<String> xhtml, Instant published) {}
}
