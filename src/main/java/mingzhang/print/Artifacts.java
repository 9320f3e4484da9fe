package mingzhang.print;

import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one document show beside its content (ISO 32000-1, 14.8.2.2). The engine describes each border and
 * each coloured ground by a dictionary of its own, two of three objects in a document with tables; here all of them are
 * artifacts of layout, described once.
 */
final class Artifacts {
    private static final COSName PAGINATION = COSName.getPDFName("Pagination");
    private static final COSName LAYOUT = COSName.getPDFName("Layout");
    private static final Map<COSName, COSName> KINDS = Map.of(PAGINATION, PAGINATION, COSName.BACKGROUND, LAYOUT);

    private final COSDictionary pagination = artifact(PAGINATION);
    private final COSDictionary layout = artifact(LAYOUT);

    private static COSDictionary artifact(COSName kind) {
        COSDictionary artifact = new COSDictionary();
        artifact.setItem(COSName.TYPE, kind);
        return artifact;
    }

    /** Adds a page of a size in points. */
    PDPage addPage(PDDocument pdf, float width, float height) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Properties());
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        pdf.addPage(page);
        return page;
    }

    /** The lists of properties that a page names; has every artifact already, under the name of its kind. */
    private final class Properties extends COSDictionary {
        Properties() {
            setItem(PAGINATION, pagination);
            setItem(LAYOUT, layout);
        }

        @Override
        public boolean containsValue(Object value) {
            return kind(value) != null || super.containsValue(value);
        }

        @Override
        public COSName getKeyForValue(Object value) {
            COSName kind = kind(value);
            return kind == null ? super.getKeyForValue(value) : kind;
        }

        private static @Nullable COSName kind(Object value) {
            COSName type = value instanceof COSDictionary properties ? properties.getCOSName(COSName.TYPE) : null;
            return type == null ? null : KINDS.get(type);
        }
    }
}
