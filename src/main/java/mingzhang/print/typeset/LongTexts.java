package mingzhang.print.typeset;

import org.w3c.dom.Element;

/** Lets the long texts of a table begin at the left of their cells; short ones stand as the style sheet has them. */
final class LongTexts {
    /** Characters of a text that takes several lines in most columns. */
    private static final int LONG = 24;

    private LongTexts() {}

    static void mark(Element table) {
        for (Element cell : Elements.named(table, "td")) {
            if (!Elements.hasClass(cell, "number")
                    && cell.getTextContent().strip().length() > LONG) {
                Elements.addClass(cell, "text");
            }
        }
    }
}
