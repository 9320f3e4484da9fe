package mingzhang.print.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what one page of a PDF draws. Clips are left out unless they hide an object whole. */
final class PageReader extends PDFGraphicsStreamEngine {
    private static final int FULL = 255;

    private final Resources resources;
    private final AffineTransform toPage;
    private final GeneralPath path = new GeneralPath();
    private final List<Drawing> drawings = new ArrayList<>();
    private Optional<TextRun> run = Optional.empty();

    /** Writes itself as an object of a page. */
    @FunctionalInterface
    interface Drawing {
        void write(int id, Markup page);
    }

    PageReader(PDPage page, Resources resources) {
        super(page);
        this.resources = resources;
        this.toPage = new AffineTransform(
                1,
                0,
                0,
                -1,
                -page.getCropBox().getLowerLeftX(),
                page.getCropBox().getUpperRightY());
    }

    /** What the page draws, in its order. */
    List<Drawing> read() throws IOException {
        processPage(getPage());
        return drawings;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code);
        Optional<UsedFont> used = resources.font(font.getName());
        if (unicode == null || unicode.isEmpty() || used.isEmpty()) {
            return;
        }
        Point2D start = toPage.transform(new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY()), null);
        double size = matrix.getScalingFactorY();
        String colour = colour(getGraphicsState().getNonStrokingColor());
        TextRun current = run.filter(each -> each.takes(used.get(), size, colour, start.getY()))
                .orElseGet(() -> begin(new TextRun(used.get(), size, colour, start.getY())));
        current.add(unicode.codePointAt(0), start.getX(), displacement.getX() * matrix.getScalingFactorX());
    }

    private TextRun begin(TextRun next) {
        run = Optional.of(next);
        drawings.add(next::write);
        return next;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        run = Optional.empty();
        int picture = resources.picture(image);
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        place.preConcatenate(toPage);
        Rectangle2D box =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        drawings.add((id, page) -> page.open(
                        "ImageObject",
                        "ID",
                        Integer.toString(id),
                        "Boundary",
                        Markup.lengths(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
                        "CTM",
                        Markup.lengths(box.getWidth(), 0, 0, box.getHeight(), 0, 0),
                        "ResourceID",
                        Integer.toString(picture))
                .close("ImageObject"));
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        addPath(true, false, "NonZero");
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        addPath(false, true, rule(windingRule));
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        addPath(true, true, rule(windingRule));
    }

    @Override
    public void shadingFill(COSName shading) {}

    private static String rule(int windingRule) {
        return windingRule == PathIterator.WIND_EVEN_ODD ? "Even-Odd" : "NonZero";
    }

    private void addPath(boolean isStroked, boolean isFilled, String rule) throws IOException {
        run = Optional.empty();
        GeneralPath drawn = new GeneralPath(path);
        path.reset();
        drawn.transform(toPage);
        Rectangle2D box = drawn.getBounds2D();
        double line = isStroked ? transformWidth(getGraphicsState().getLineWidth()) : 0;
        Rectangle2D boundary = new Rectangle2D.Double(
                box.getX() - line, box.getY() - line, box.getWidth() + 2 * line, box.getHeight() + 2 * line);
        if (isHidden(boundary)) {
            return;
        }
        String stroke = isStroked ? colour(getGraphicsState().getStrokingColor()) : "";
        String fill = isFilled ? colour(getGraphicsState().getNonStrokingColor()) : "";
        int alpha = (int) Math.round((isFilled
                        ? getGraphicsState().getNonStrokeAlphaConstant()
                        : getGraphicsState().getAlphaConstant())
                * FULL);
        String data = PathData.of(drawn, boundary.getX(), boundary.getY());
        drawings.add((id, page) -> {
            page.open(
                    "PathObject",
                    "ID",
                    Integer.toString(id),
                    "Boundary",
                    Markup.lengths(boundary.getX(), boundary.getY(), boundary.getWidth(), boundary.getHeight()),
                    "LineWidth",
                    Markup.length(line),
                    "Stroke",
                    Boolean.toString(isStroked),
                    "Fill",
                    Boolean.toString(isFilled),
                    "Rule",
                    rule,
                    "Alpha",
                    Integer.toString(alpha));
            if (isFilled) {
                page.element("FillColor", "", "Value", fill);
            }
            if (isStroked) {
                page.element("StrokeColor", "", "Value", stroke);
            }
            page.element("AbbreviatedData", data).close("PathObject");
        });
    }

    private boolean isHidden(Rectangle2D box) {
        Rectangle2D clip = toPage.createTransformedShape(getGraphicsState().getCurrentClippingPath())
                .getBounds2D();
        return !clip.intersects(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
    }

    private static String colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return (rgb >> 16 & FULL) + " " + (rgb >> 8 & FULL) + " " + (rgb & FULL);
    }
}
