package mingzhang.recognition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the lines of a column of text together to paragraphs. */
final class PdfParagraphs {
    private static final Pattern HEADING = Pattern.compile(
            "(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附(?:件|表)\\s*\\d*\\s*[:：]?).*");
    private static final Pattern OPEN = Pattern.compile(".*[，、；：（“《]");
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.{4,}|…{2,}|·{4,}|．{4,})\\s*\\d{0,4}");
    private static final double HIGHEST = 0.98;
    private static final double INDENT = 1.2;
    private static final double WIDER = 1.35;

    private final double left;
    private final double right;
    private final double pitch;
    private Optional<PdfLine> last = Optional.empty();
    private final List<String> paragraphs = new ArrayList<>();

    /**
     * A column of text.
     *
     * @param lines all lines of its kind, by pages; from them its margins are known
     */
    PdfParagraphs(List<List<PdfLine>> lines) {
        double[] lefts = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::left)
                .sorted()
                .toArray();
        double[] rights = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::right)
                .sorted()
                .toArray();
        this.left = lefts.length == 0 ? 0 : lefts[(int) ((1 - HIGHEST) * (lefts.length - 1))];
        this.right = rights.length == 0 ? 0 : rights[(int) Math.ceil(HIGHEST * (rights.length - 1))];
        this.pitch = pitch(lines);
    }

    /** The usual distance of lines, in sizes of their type. */
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
        boolean isFull = right - former.right() < line.firstWord() + line.size() / 3;
        boolean isIndented = line.left() - left > INDENT * line.size();
        double distance = (line.baseline() - former.baseline()) / line.size();
        boolean isApart = distance > WIDER * pitch;
        boolean isOtherType = Math.abs(line.size() - former.size()) > line.size() / 8;
        boolean isHeading = HEADING.matcher(line.text()).matches()
                && !OPEN.matcher(former.text()).matches();
        boolean isTitle = isCentred(former) && isCentred(line);
        return isFull && (!isIndented || isTitle) && !isApart && !isOtherType && !isHeading;
    }

    private boolean isCentred(PdfLine line) {
        double before = line.left() - left;
        double behind = right - line.right();
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
