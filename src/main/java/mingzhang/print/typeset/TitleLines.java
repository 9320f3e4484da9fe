package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Breaks long titles by their meaning: behind the unit's name, behind a year, before a bracket or before what kind of
 * paper it is, the lines as equal as that allows; never inside the unit's name. A line that is still too long is set
 * smaller. Widths in units of the type's size.
 */
final class TitleLines {

    private static final List<String> OPENINGS =
            List.of("部门整体支出", "部门整体", "整体支出", "项目支出", "部门决算", "绩效自评", "绩效评价", "（", "报告");
    private static final List<String> ENDINGS = List.of("年度", "专项", "预算项目");
    private static final double LATIN = 0.6;
    private static final double SMALLEST = 0.6;

    private final String unitName;
    private final double longestLine;

    /**
     * For the titles of one place.
     *
     * @param longestLine how wide its lines are
     */
    TitleLines(String unitName, double longestLine) {
        this.longestLine = longestLine;
        this.unitName = unitName;
    }

    /** Breaks the lines of a heading; line ends that it has stay. */
    void apply(Element heading) {
        List<String> given = given(heading);
        List<String> lines =
                given.stream().flatMap(line -> lines(line).stream()).toList();
        if (lines.size() > given.size()) {
            write(heading, lines);
        }
        fit(heading, lines.stream().mapToDouble(TitleLines::width).max().orElse(0), longestLine);
    }

    /** Sets a line smaller that is wider than its place, but not below three fifths of its size. */
    static void fit(Element line, double width, double place) {
        if (width > place) {
            Elements.addStyle(
                    line, String.format(Locale.ROOT, "font-size:%.1f%%", Math.max(SMALLEST, place / width) * 100));
        }
    }

    private static List<String> given(Element heading) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node child = heading.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (Elements.is(child, "br")) {
                lines.add(line.toString().strip());
                line.setLength(0);
            } else {
                line.append(child.getTextContent());
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static void write(Element heading, List<String> lines) {
        Document document = heading.getOwnerDocument();
        heading.setTextContent("");
        for (int index = 0; index < lines.size(); index++) {
            if (index > 0) {
                heading.appendChild(document.createElement("br"));
            }
            heading.appendChild(document.createTextNode(lines.get(index)));
        }
    }

    /** The title in lines that are not too long, as far as it has places to break. */
    List<String> lines(String title) {
        Optional<Integer> place = width(title) <= longestLine ? Optional.empty() : best(title);
        if (place.isEmpty()) {
            return List.of(title);
        }
        List<String> lines = new ArrayList<>(lines(title.substring(0, place.get())));
        lines.addAll(lines(title.substring(place.get())));
        return lines;
    }

    /** How wide a title is about, before any type is known. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2E80 ? LATIN : 1)
                .sum();
    }

    /** The place nearest to the middle; lines that would still be too long count as far from it. */
    private Optional<Integer> best(String title) {
        Optional<Integer> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int place : places(title)) {
            double before = width(title.substring(0, place));
            double after = width(title.substring(place));
            double distance = Math.abs(before - after) + Math.max(0, Math.max(before, after) - longestLine) * 2;
            if (distance < least) {
                least = distance;
                best = Optional.of(place);
            }
        }
        return best;
    }

    private static boolean isInside(String title, int place, String word) {
        int start = title.lastIndexOf(word, place - 1);
        return start >= 0 && place < start + word.length();
    }

    /** Where a title may be broken by its meaning, in ascending order. */
    List<Integer> places(String title) {
        List<Integer> places = new ArrayList<>();
        int name = unitName.isEmpty() ? -1 : title.indexOf(unitName);
        for (int place = 2; place < title.length() - 1; place++) {
            int here = place;
            boolean isInside = name >= 0 && place > name && place < name + unitName.length()
                    || OPENINGS.stream().anyMatch(word -> isInside(title, here, word));
            boolean isMeaningful = name >= 0 && place == name + unitName.length()
                    || OPENINGS.stream().anyMatch(word -> title.startsWith(word, here))
                    || ENDINGS.stream().anyMatch(word -> title.startsWith(word, here - word.length()));
            if (!isInside && isMeaningful && LineBreaks.isBreak(title, place)) {
                places.add(place);
            }
        }
        return places;
    }
}
