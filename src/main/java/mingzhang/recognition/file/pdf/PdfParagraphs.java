package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts lines together to paragraphs. */
final class PdfParagraphs {
    private static final Pattern HEADING = Pattern.compile(
            "(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附(?:件|表)\\s*\\d*\\s*[:：]?).*");
    private static final Pattern OPEN = Pattern.compile(".*[，、；：（“《]");
    private static final Pattern CONTENTS = Pattern.compile(".*?(?:[.．·…‥]\\s?){3,}\\s*[-—]?\\s*\\d{1,4}|.*[.．·]{4,}");
    private static final double INDENT = 1.2;
    private static final double FARTHEST_INDENT = 4;
    private static final double WIDER = 1.35;

    private Optional<PdfLine> last = Optional.empty();
    private PdfColumn column = new PdfColumn(List.of());
    private final List<String> paragraphs = new ArrayList<>();

    /** The lines that come next stand in another column. */
    void enter(PdfColumn next) {
        column = next;
    }

    /** Adds a line; on a new page it may go on from the one before. */
    void add(PdfLine line) {
        String text = line.text();
        if (CONTENTS.matcher(text).matches()) {
            end();
        } else if (last.filter(former -> goesOn(former, line)).isPresent()) {
            int index = paragraphs.size() - 1;
            paragraphs.set(index, PdfLine.joined(paragraphs.get(index), text));
            last = Optional.of(line);
        } else {
            paragraphs.add(text);
            last = Optional.of(line);
        }
    }

    private boolean goesOn(PdfLine former, PdfLine line) {
        boolean isFull = column.right() - former.right() < line.firstWord() + line.size() / 3;
        boolean isIndented = line.left() - column.left() > INDENT * line.size();
        boolean isAtRight = former.left() - column.left() > FARTHEST_INDENT * line.size();
        double distance = (line.baseline() - former.baseline()) / line.size();
        boolean isApart = distance > WIDER * column.pitch();
        boolean isOtherType = Math.abs(line.size() - former.size()) > line.size() / 8;
        boolean isHeading = HEADING.matcher(line.text()).matches()
                && !OPEN.matcher(former.text()).matches();
        boolean isTitle = isCentred(former) && isCentred(line);
        return isFull && (!isIndented && !isAtRight || isTitle) && !isApart && !isOtherType && !isHeading;
    }

    private boolean isCentred(PdfLine line) {
        double before = line.left() - column.left();
        double behind = column.right() - line.right();
        return before > line.size() / 2 && Math.abs(before - behind) < line.size();
    }

    /** What comes next is a paragraph of its own. */
    void end() {
        last = Optional.empty();
    }

    /** The paragraphs since they were last asked for, if the last of them has ended. */
    List<String> take() {
        end();
        List<String> taken = List.copyOf(paragraphs);
        paragraphs.clear();
        return taken;
    }
}
