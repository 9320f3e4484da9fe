package mingzhang.print.font;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What a PDF says of a font as a whole (ISO 32000-1, 9.8). */
final class Description {
    private static final int ITALIC = 1 | 1 << 9;
    private static final int SERIFS_FIRST = 1;
    private static final int SERIFS_LAST = 7;
    private static final int SCRIPTS = 10;
    private static final int RIGHTS = 0xF;
    /** Since this version the table tells the heights of letters. */
    private static final int WITH_HEIGHTS = 2;
    /** Fonts do not tell the width of their stems; this part of their box is usual. */
    private static final float STEM = 0.13f;

    private Description() {}

    /**
     * Describes a font.
     *
     * @throws IOException if the font lacks a table or forbids to be embedded in part
     */
    static PDFontDescriptor of(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        PostScriptTable post = font.getPostScript();
        if (metrics == null || post == null) {
            throw new IOException("the font " + font.getName() + " does not describe itself");
        }
        requireRights(metrics, font.getName());
        HorizontalHeaderTable lines = font.getHorizontalHeader();
        float scale = 1000f / font.getUnitsPerEm();
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
        PDFontDescriptor description = new PDFontDescriptor(dictionary);
        description.setFontName(font.getName());
        description.setFixedPitch(post.getIsFixedPitch() > 0 || lines.getNumberOfHMetrics() == 1);
        description.setItalic((metrics.getFsSelection() & ITALIC) != 0);
        int family = metrics.getFamilyClass();
        description.setSerif(family >= SERIFS_FIRST && family <= SERIFS_LAST && family != 6);
        description.setScript(family == SCRIPTS);
        description.setSymbolic(true);
        description.setNonSymbolic(false);
        description.setFontWeight(metrics.getWeightClass());
        description.setItalicAngle(post.getItalicAngle());
        description.setFontBoundingBox(box(font.getHeader(), scale));
        description.setAscent(lines.getAscender() * scale);
        description.setDescent(lines.getDescender() * scale);
        boolean hasHeights = metrics.getVersion() >= WITH_HEIGHTS;
        description.setCapHeight((hasHeights ? metrics.getCapHeight() : metrics.getTypoAscender()) * scale);
        description.setXHeight((hasHeights ? metrics.getHeight() : metrics.getTypoAscender() / 2) * scale);
        description.setStemV(description.getFontBoundingBox().getWidth() * STEM);
        return description;
    }

    private static void requireRights(OS2WindowsMetricsTable metrics, String name) throws IOException {
        int rights = metrics.getFsType();
        if ((rights & RIGHTS) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED
                || (rights & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0
                || (rights & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0) {
            throw new IOException("the font " + name + " forbids to be embedded in part");
        }
    }

    private static PDRectangle box(HeaderTable head, float scale) {
        return new PDRectangle(
                head.getXMin() * scale,
                head.getYMin() * scale,
                (head.getXMax() - head.getXMin()) * scale,
                (head.getYMax() - head.getYMin()) * scale);
    }
}
