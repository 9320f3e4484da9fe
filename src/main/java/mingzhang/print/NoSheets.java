package mingzhang.print;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** For a layout that takes its styles from a former one: nothing is to be parsed or matched again. */
final class NoSheets extends XhtmlNamespaceHandler {
    @Override
    public StylesheetInfo[] getStylesheets(Document document) {
        return new StylesheetInfo[0];
    }

    @Override
    public @Nullable StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
        return null;
    }
}
