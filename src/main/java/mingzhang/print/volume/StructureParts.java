package mingzhang.print.volume;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The structure of one PDF as a part of a volume's: the keys by which pages find their elements move up. */
final class StructureParts {
    private StructureParts() {}

    /** The outermost elements; a document becomes a part. */
    static List<COSObject> topElements(COSDictionary tree) {
        COSBase kids = tree.getItem(COSName.K);
        List<COSObject> elements = new ArrayList<>();
        if (kids instanceof COSArray several) {
            several.forEach(each -> elements.add((COSObject) each));
        } else if (kids instanceof COSObject one && one.getObject() instanceof COSArray several) {
            several.forEach(each -> elements.add((COSObject) each));
        } else if (kids instanceof COSObject one) {
            elements.add(one);
        }
        elements.forEach(element -> {
            if (element.getObject() instanceof COSDictionary part) {
                part.setItem(COSName.S, COSName.getPDFName("Part"));
            }
        });
        return elements;
    }

    static void shiftKeys(PDDocument source, int shift) throws IOException {
        for (PDPage page : source.getPages()) {
            shift(page.getCOSObject(), COSName.STRUCT_PARENTS, shift);
            for (PDAnnotation annotation : page.getAnnotations()) {
                shift(annotation.getCOSObject(), COSName.STRUCT_PARENT, shift);
            }
        }
    }

    private static void shift(COSDictionary dictionary, COSName key, int shift) {
        if (dictionary.containsKey(key)) {
            dictionary.setInt(key, dictionary.getInt(key) + shift);
        }
    }

    /** The table from keys to elements, with keys moved up. */
    static COSDictionary leaf(COSDictionary tree, int shift) {
        COSArray entries = new COSArray();
        addEntries(tree.getCOSDictionary(COSName.PARENT_TREE), shift, entries);
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.LIMITS, new COSArray(List.of(entries.get(0), entries.get(entries.size() - 2))));
        leaf.setItem(COSName.NUMS, entries);
        return leaf;
    }

    private static void addEntries(COSDictionary node, int shift, COSArray entries) {
        COSArray own = node.getCOSArray(COSName.NUMS);
        for (int index = 0; own != null && index + 1 < own.size(); index += 2) {
            entries.add(COSInteger.get(own.getInt(index) + shift));
            entries.add(own.get(index + 1));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int index = 0; kids != null && index < kids.size(); index++) {
            if (kids.getObject(index) instanceof COSDictionary kid) {
                addEntries(kid, shift, entries);
            }
        }
    }
}
