package mingzhang.print;

import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import org.w3c.dom.Document;

/** The style sheets of one document, parsed at its first layout. */
final class ParsedSheets extends XhtmlNamespaceHandler {
    /** The engine wants to know where a sheet is that is not to be parsed. */
    private static final String HERE = "data:text/css,";

    private StylesheetInfo[] sheets = {};

    @Override
    public StylesheetInfo[] getStylesheets(Document document) {
        if (sheets.length == 0) {
            sheets = super.getStylesheets(document);
            return sheets.clone();
        }
        for (StylesheetInfo sheet : sheets) {
            if (sheet.getStylesheet() != null) {
                sheet.setContent(null);
                sheet.setUri(HERE);
            }
        }
        return sheets.clone();
    }
}
