package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line drawn across or down a page, in points from its top left.
 *
 * @param at the height of one across, the distance from the left of one down
 */
record PdfRuling(boolean isAcross, double at, double from, double to) {
    /** Lines closer than this are one. */
    static final double SAME = 3;

    /** Whether a line of the other direction meets it. */
    boolean meets(PdfRuling other) {
        return isAcross != other.isAcross && reaches(other.at) && other.reaches(at);
    }

    private boolean reaches(double place) {
        return from - SAME <= place && place <= to + SAME;
    }

    /** Pieces that go on where others end, as one. */
    static List<PdfRuling> joined(List<PdfRuling> pieces) {
        List<PdfRuling> joined = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparing(PdfRuling::isAcross)
                        .thenComparing(piece -> Math.round(piece.at))
                        .thenComparing(PdfRuling::from))
                .forEach(piece -> {
                    PdfRuling last = joined.isEmpty() ? piece : joined.get(joined.size() - 1);
                    if (!joined.isEmpty() && last.isContinuedBy(piece)) {
                        joined.set(
                                joined.size() - 1,
                                new PdfRuling(last.isAcross, last.at, last.from, Math.max(last.to, piece.to)));
                    } else {
                        joined.add(piece);
                    }
                });
        return joined.stream().filter(line -> line.to - line.from > SAME).toList();
    }

    private boolean isContinuedBy(PdfRuling piece) {
        return isAcross == piece.isAcross
                && Math.abs(at - piece.at) < SAME / 2
                && from <= piece.from
                && piece.from <= to + SAME;
    }
}
