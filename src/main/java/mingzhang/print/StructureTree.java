package mingzhang.print;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Puts right what the engine tags otherwise than the standard means it: a caption belongs into its table, at its head. */
final class StructureTree {
    private StructureTree() {}

    static void tidy(PDDocument pdf) {
        PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            moveCaptions(root);
        }
    }

    private static void moveCaptions(PDStructureNode parent) {
        List<Object> kids = parent.getKids();
        PDStructureElement table = null;
        boolean hasMoved = false;
        for (int index = 0; index < kids.size(); index++) {
            if (!(kids.get(index) instanceof PDStructureElement element)) {
                continue;
            }
            if (table != null && StandardStructureTypes.CAPTION.equals(element.getStructureType())) {
                List<Object> parts = table.getKids();
                parts.add(0, element);
                table.setKids(parts);
                element.setParent(table);
                kids.remove(index);
                index--;
                hasMoved = true;
                continue;
            }
            table = StandardStructureTypes.TABLE.equals(element.getStructureType()) ? element : null;
            if (table == null) {
                moveCaptions(element);
            }
        }
        if (hasMoved) {
            parent.setKids(kids);
        }
    }
}
