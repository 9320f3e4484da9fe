package mingzhang.recognition.file.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page is to be turned for its text to run from left to right.
 *
 * @param angle the direction of the text on the page as it is stored: 0, 90, 180 or 270
 * @param box the visible part of the page
 */
record PdfTurn(int angle, PDRectangle box) {
    /** A place of the visible part, counted from its lower left, as distance from the top left of the turned page. */
    Point2D place(double x, double y) {
        return switch (angle) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }

    private boolean isAcross() {
        return angle == 90 || angle == 270;
    }

    double height() {
        return isAcross() ? box.getWidth() : box.getHeight();
    }

    double width() {
        return isAcross() ? box.getHeight() : box.getWidth();
    }
}
