package mingzhang.print.ofd;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The bookmarks of a PDF as an OFD outline. */
final class OutlineWriter {
    private final PDDocument pdf;
    private final List<Integer> pageIds;

    OutlineWriter(PDDocument pdf, List<Integer> pageIds) {
        this.pdf = pdf;
        this.pageIds = pageIds;
    }

    void write(Markup markup) throws IOException {
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null && outline.hasChildren()) {
            markup.open("Outlines");
            for (PDOutlineItem item : outline.children()) {
                write(item, markup);
            }
            markup.close("Outlines");
        }
    }

    private void write(PDOutlineItem item, Markup markup) throws IOException {
        String title = Objects.requireNonNullElse(item.getTitle(), "");
        PDPage page = item.findDestinationPage(pdf);
        int index = page == null ? 0 : pdf.getPages().indexOf(page);
        markup.open("OutlineElem", "Title", title, "Expanded", "true");
        markup.open("Actions").open("Action", "Event", "CLICK").open("Goto");
        markup.element("Dest", "", "Type", "Fit", "PageID", Integer.toString(pageIds.get(Math.max(index, 0))));
        markup.close("Goto").close("Action").close("Actions");
        for (PDOutlineItem child : item.children()) {
            write(child, markup);
        }
        markup.close("OutlineElem");
    }
}
