package mingzhang.print.ofd;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;

/** Lines and curves in the short notation of OFD. */
final class PathData {
    private PathData() {}

    /** A path in millimetres from the corner of its box, which is given in points. */
    static String of(GeneralPath path, double left, double top) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(points);
            data.append(data.isEmpty() ? "" : " ").append(letter(kind));
            for (int index = 0; index < 2 * count(kind); index += 2) {
                data.append(' ').append(Markup.lengths(points[index] - left, points[index + 1] - top));
            }
        }
        return data.toString();
    }

    private static char letter(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> 'M';
            case PathIterator.SEG_LINETO -> 'L';
            case PathIterator.SEG_QUADTO -> 'Q';
            case PathIterator.SEG_CUBICTO -> 'B';
            default -> 'C';
        };
    }

    private static int count(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }
}
