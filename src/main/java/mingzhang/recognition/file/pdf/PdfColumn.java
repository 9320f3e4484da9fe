package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the text of pages of one width stands.
 *
 * @param left where lines begin that go on
 * @param right where full lines end
 * @param pitch the usual distance of lines, in sizes of their type
 */
record PdfColumn(double left, double right, double pitch) {
    /** So many of a hundred lines end before the margin; the others hang over. */
    private static final double MOST = 0.98;

    /** Made out from the lines of the pages. */
    PdfColumn(List<List<PdfLine>> pages) {
        this(rank(pages, PdfLine::left, 1 - MOST), rank(pages, PdfLine::right, MOST), pitch(pages));
    }

    private static double rank(List<List<PdfLine>> pages, ToDoubleFunction<PdfLine> side, double part) {
        double[] places =
                pages.stream().flatMap(List::stream).mapToDouble(side).sorted().toArray();
        return places.length == 0 ? 0 : places[(int) Math.round(part * (places.length - 1))];
    }

    private static double pitch(List<List<PdfLine>> pages) {
        List<Double> distances = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int index = 1; index < page.size(); index++) {
                PdfLine line = page.get(index);
                distances.add((line.baseline() - page.get(index - 1).baseline()) / line.size());
            }
        }
        distances.sort(Double::compare);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }
}
