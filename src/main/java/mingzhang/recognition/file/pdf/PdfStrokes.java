package mingzhang.recognition.file.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of a page: strokes, and filled areas that are as thin as a line. */
final class PdfStrokes extends PDFGraphicsStreamEngine {
    private static final double THICKEST = 2.5;
    private static final double STRAIGHT = 0.5;

    private final PdfTurn turn;
    private final List<PdfRuling> rulings = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private PdfStrokes(PDPage page, PdfTurn turn) {
        super(page);
        this.turn = turn;
    }

    static List<PdfRuling> of(PDPage page, PdfTurn turn) throws IOException {
        PdfStrokes strokes = new PdfStrokes(page, turn);
        strokes.processPage(page);
        return PdfRuling.joined(strokes.rulings);
    }

    private Point2D place(double x, double y) {
        return turn.place(x - turn.box().getLowerLeftX(), y - turn.box().getLowerLeftY());
    }

    private void add(Point2D from, Point2D to) {
        double across = Math.abs(to.getX() - from.getX());
        double down = Math.abs(to.getY() - from.getY());
        if (down <= STRAIGHT && across > down) {
            double left = Math.min(from.getX(), to.getX());
            rulings.add(new PdfRuling(true, (from.getY() + to.getY()) / 2, left, left + across));
        } else if (across <= STRAIGHT && down > across) {
            double top = Math.min(from.getY(), to.getY());
            rulings.add(new PdfRuling(false, (from.getX() + to.getX()) / 2, top, top + down));
        }
    }

    @Override
    public void strokePath() {
        Point2D start = new Point2D.Double();
        Point2D last = start;
        double[] places = new double[6];
        for (PathIterator piece = path.getPathIterator(null); !piece.isDone(); piece.next()) {
            int kind = piece.currentSegment(places);
            Point2D next = switch (kind) {
                case PathIterator.SEG_CLOSE -> start;
                case PathIterator.SEG_CUBICTO -> place(places[4], places[5]);
                default -> place(places[0], places[1]);
            };
            if (kind == PathIterator.SEG_MOVETO) {
                start = next;
            } else if (kind != PathIterator.SEG_CUBICTO) {
                add(last, next);
            }
            last = next;
        }
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        GeneralPath part = new GeneralPath();
        double[] places = new double[6];
        for (PathIterator piece = path.getPathIterator(null); !piece.isDone(); piece.next()) {
            if (piece.currentSegment(places) == PathIterator.SEG_MOVETO) {
                addThin(part);
                part.reset();
                part.moveTo(places[0], places[1]);
            } else if (piece.currentSegment(places) == PathIterator.SEG_LINETO) {
                part.lineTo(places[0], places[1]);
            } else if (piece.currentSegment(places) == PathIterator.SEG_CUBICTO) {
                part.lineTo(places[4], places[5]);
            }
        }
        addThin(part);
        path.reset();
    }

    private void addThin(GeneralPath part) {
        var box = part.getBounds2D();
        if (box.getHeight() <= THICKEST && box.getWidth() > box.getHeight()) {
            add(place(box.getMinX(), box.getCenterY()), place(box.getMaxX(), box.getCenterY()));
        } else if (box.getWidth() <= THICKEST && box.getHeight() > box.getWidth()) {
            add(place(box.getCenterX(), box.getMinY()), place(box.getCenterX(), box.getMaxY()));
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
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
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}

    @Override
    public void showTextString(byte[] text) {}

    @Override
    public void showTextStrings(COSArray texts) {}
}
