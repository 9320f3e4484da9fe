package mingzhang.render;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.content.Unit;
import mingzhang.script.DocumentTerms;

/**
 * All that is published of a unit.
 *
 * @param pages HTML by path below the site
 * @param prints documents to be printed
 * @param volumes covers and contents of the years whose documents are also bound to one PDF
 * @param sheets documents whose tables can be downloaded
 * @param openData the figures of each year
 * @param summary what the pages across units need
 * @param terms by what the search finds its documents
 */
public record RenderedUnit(
        Map<String, String> pages,
        List<Print> prints,
        List<Print> volumes,
        List<Sheets> sheets,
        List<OpenYear> openData,
        UnitSummary summary,
        List<DocumentTerms> terms) {

    /**
     * A document to be printed.
     *
     * @param unit whose
     * @param year of which year
     * @param title of the document
     * @param path of the PDF below the site
     * @param xhtml the whole document with its style; empty if no PDFs are wanted
     * @param published the instant that the PDF bears
     */
    public record Print(String unit, int year, String title, String path, Optional<String> xhtml, Instant published) {}

    /**
     * A document whose tables can be downloaded.
     *
     * @param unit whose
     * @param year of which year
     * @param document its body with the names of the tables
     * @param published the instant that the files bear
     */
    public record Sheets(String unit, int year, RenderedDocument document, Instant published) {}

    /**
     * All figures of a year.
     *
     * @param unit whose
     * @param year which year
     * @param published the day on which it was published
     * @param facts in the order of the taxonomy
     * @param notes the notes on them, in the order of their numbers, as text
     */
    public record OpenYear(
            Unit unit, int year, Optional<LocalDate> published, List<PublishedFact> facts, List<String> notes) {}
}
