package mingzhang.print;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which rules of the style sheet apply to which elements of a document, found out once for several layouts. Holds as
 * long as the elements and their classes stay; what elements say of their own style may change.
 */
final class MatchedStyles {
    /** Columns are given to tables anew; no rule says anything of what follows them. */
    private static final Set<String> COLUMNS = Set.of("colgroup", "col");

    private final StyleReference styles;
    private final List<Object> elements;

    private MatchedStyles(StyleReference styles, List<Object> elements) {
        this.styles = styles;
        this.elements = elements;
    }

    /** The styles of a layout. */
    static MatchedStyles of(PdfBoxRenderer renderer) {
        return new MatchedStyles(renderer.getSharedContext().getCss(), elements(renderer.getDocument()));
    }

    /** Whether they hold for the same document as it is now. */
    boolean hold(Document document) {
        return elements.equals(elements(document));
    }

    /** Gives them to the next layout of the same document. */
    void give(PdfBoxRenderer renderer) {
        renderer.getSharedContext().setCss(styles);
    }

    /** Every element, each with its class. */
    private static List<Object> elements(Document document) {
        List<Object> elements = new ArrayList<>();
        collect(document.getDocumentElement(), elements);
        return elements;
    }

    private static void collect(Element element, List<Object> elements) {
        elements.add(element);
        elements.add(element.getAttribute("class"));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each && !COLUMNS.contains(each.getTagName())) {
                collect(each, elements);
            }
        }
    }
}
