package mingzhang.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.util.List;

/** Draws inline SVG with the shared fonts; runs no script and loads nothing. */
final class ChartDrawer extends BatikSVGDrawer {
    private final Fonts fonts;

    ChartDrawer(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The library's own answer parses every font again for every document. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        this.fontResolver = fonts.chartFonts();
    }
}
