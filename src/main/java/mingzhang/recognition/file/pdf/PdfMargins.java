package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.recognition.source.Characters;

/** What stands above and below the text of each page: the number of the page, a running head or foot. */
final class PdfMargins {
    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－·.~\\s]*(?:第\\s*)?[\\dIVXivxⅠ-Ⅻ]{1,4}(?:\\s*页)?(?:\\s*[/，,]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–－·.~\\s]*");
    private static final Pattern UNIT = Pattern.compile(".*单位\\s*[:：].*元.*");
    private static final double OF_NUMBERS = 0.14;
    private static final double OF_HEADS = 0.1;
    private static final int FEWEST = 3;

    private final int pages;
    private final Map<String, Integer> counts = new HashMap<>();

    /** Looks at the lines of all pages. */
    PdfMargins(List<PdfPage> all, List<List<PdfLine>> lines) {
        this.pages = all.size();
        for (int page = 0; page < pages; page++) {
            Set<String> heads = new HashSet<>();
            for (PdfLine line : lines.get(page)) {
                if (isOutside(line, all.get(page), OF_HEADS)) {
                    heads.add(head(line));
                }
            }
            heads.forEach(head -> counts.merge(head, 1, Integer::sum));
        }
    }

    /** The lines of a page without these. */
    List<PdfLine> within(PdfPage page, List<PdfLine> lines) {
        List<PdfLine> within = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            PdfLine line = lines.get(index);
            boolean isAtEnd = index == 0 || index == lines.size() - 1;
            boolean isNumber = isAtEnd
                    && isOutside(line, page, OF_NUMBERS)
                    && NUMBER.matcher(line.text()).matches();
            boolean isHead = isOutside(line, page, OF_HEADS)
                    && counts.getOrDefault(head(line), 0) >= Math.min(FEWEST, Math.max(2, pages))
                    && !UNIT.matcher(line.text()).matches();
            if (!isNumber && !isHead) {
                within.add(line);
            }
        }
        return within;
    }

    private static boolean isOutside(PdfLine line, PdfPage page, double part) {
        return line.baseline() < page.height() * part || line.baseline() > page.height() * (1 - part);
    }

    /** Its place and its words, whatever the numbers in it. */
    private static String head(PdfLine line) {
        return Math.round(line.baseline() / PdfRuling.SAME)
                + Characters.plain(line.text()).replaceAll("\\d+", "#");
    }
}
