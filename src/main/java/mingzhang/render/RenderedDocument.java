package mingzhang.render;

import java.util.List;
import java.util.Set;
import mingzhang.content.PageProfile;

/**
 * A document's body, the same for page and print.
 *
 * @param id its address below the unit's year
 * @param title its title
 * @param body well-formed XHTML without the title
 * @param tables its tables in reading order
 * @param headings in reading order
 * @param notes the year's notes on the data, as the body prints them at its end
 * @param printedTexts the unit's texts that it prints
 * @param profile how its PDF looks
 * @param hasCover whether its PDF has a cover
 */
public record RenderedDocument(
        String id,
        String title,
        String body,
        List<NamedTable> tables,
        List<Outline.Heading> headings,
        List<String> notes,
        Set<String> printedTexts,
        PageProfile profile,
        boolean hasCover) {

    /**
     * A table that can be downloaded.
     *
     * @param name its name in addresses, which the body has as {@code data-table}
     * @param title its caption
     */
    public record NamedTable(String name, String title) {}
}
