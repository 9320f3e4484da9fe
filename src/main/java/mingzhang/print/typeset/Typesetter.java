package mingzhang.print.typeset;

import java.util.List;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Readies a document tree for the layout. */
public final class Typesetter {
    /** How wide lines of 156 mm are in type of 22 pt, of 32 pt and of 18 pt. */
    private static final double TITLE = 20;

    private static final double COVER_TITLE = 13.7;
    private static final double COVER_LINE = 24.5;

    private final IntPredicate isRare;
    private final DecimalAlignment decimals;

    /**
     * A typesetter.
     *
     * @param tableType the widths of the type in which tables are set
     * @param isRare whether a character needs the type for rare ones
     */
    public Typesetter(TextWidth tableType, IntPredicate isRare) {
        this.isRare = isRare;
        this.decimals = new DecimalAlignment(tableType);
    }

    /** Changes the document; done once, before its first layout. */
    public void prepare(Document document) {
        Element root = document.getDocumentElement();
        Elements.named(root, "body").forEach(body -> prepare(body, unitName(root)));
    }

    private void prepare(Element body, String unitName) {
        TitleLines titles = new TitleLines(unitName, TITLE);
        TitleLines coverTitles = new TitleLines(unitName, COVER_TITLE);
        Elements.named(body, "h1")
                .forEach(title -> (Elements.hasClass((Element) title.getParentNode(), "cover") ? coverTitles : titles)
                        .apply(title));
        for (String level : List.of("h2", "h3")) {
            Elements.named(body, level).stream()
                    .filter(heading -> Elements.hasClass(heading, "annex-title"))
                    .forEach(titles::apply);
        }
        Elements.named(body, "p").stream()
                .filter(line -> Elements.hasClass((Element) line.getParentNode(), "cover"))
                .forEach(line -> TitleLines.fit(line, TitleLines.width(line.getTextContent()), COVER_LINE));
        Elements.named(body, "nav").forEach(contents -> ContentsLines.apply(contents, unitName));
        InlineText.prepare(body);
        Elements.named(body, "div").stream().filter(WideTable::isWide).forEach(WideTable::takeHeadings);
        for (Element table : Elements.named(body, "table")) {
            MeasureLine.moveInto(table);
            LongTexts.mark(table);
            PlainColumns.align(table);
            HeadTerms.keep(table);
            decimals.apply(TableGrid.of(table));
            Continuation.mark(table);
        }
        RareCharacters.mark(body, isRare);
    }

    private static String unitName(Element root) {
        return Elements.named(root, "meta").stream()
                .filter(meta -> meta.getAttribute("name").equals("author"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElse("");
    }
}
