package mingzhang.print.volume;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The links from a volume's contents to its parts. */
final class PartLinks {
    private static final Pattern ADDRESS = Pattern.compile("part://(\\d{1,6})");

    private PartLinks() {}

    /** Turns links to {@code part://3} into links to the first page of the third part. */
    static void resolve(PDDocument front, IntFunction<COSObject> firstPage, int parts) throws IOException {
        for (PDPage page : front.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
                Matcher address = ADDRESS.matcher(action == null ? "" : action.getString(COSName.URI, ""));
                if (address.matches() && Integer.parseInt(address.group(1)) <= parts) {
                    COSDictionary jump = new COSDictionary();
                    jump.setItem(COSName.S, COSName.getPDFName("GoTo"));
                    jump.setItem(COSName.D, topOf(firstPage.apply(Integer.parseInt(address.group(1)))));
                    annotation.getCOSObject().setItem(COSName.A, jump);
                }
            }
        }
    }

    static COSArray topOf(COSObject page) {
        return new COSArray(List.of(page, COSName.getPDFName("XYZ"), COSNull.NULL, COSNull.NULL, COSNull.NULL));
    }
}
