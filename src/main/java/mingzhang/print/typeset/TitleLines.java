package mingzhang.print.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Breaks long titles by their meaning: behind the unit's name, behind a year, before a bracket or before what kind of
 * paper it is, the lines as equal as that allows; never inside the unit's name.
 */
final class TitleLines {

    private static final List<String> OPENINGS =
            List.of("部门整体支出", "部门整体", "整体支出", "项目支出", "部门决算", "绩效自评", "绩效评价", "（", "报告");
    private static final List<String> ENDINGS = List.of("年度", "专项", "预算项目");

    private final String unitName;
    private final int longestLine;

    /**
     * For the titles of one place.
     *
     * @param longestLine how many characters its lines hold
     */
    TitleLines(String unitName, int longestLine) {
        this.longestLine = longestLine;
        this.unitName = unitName;
    }

    void apply(Element heading) {
        String title = heading.getTextContent().strip();
        if (title.length() <= longestLine || !Elements.named(heading, "br").isEmpty()) {
            return;
        }
        Document document = heading.getOwnerDocument();
        List<String> lines = lines(title);
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
        Optional<Integer> place = title.length() <= longestLine ? Optional.empty() : best(title);
        if (place.isEmpty()) {
            return List.of(title);
        }
        List<String> lines = new ArrayList<>(lines(title.substring(0, place.get())));
        lines.addAll(lines(title.substring(place.get())));
        return lines;
    }

    /** The place nearest to the middle; lines that would still be too long count as far from it. */
    private Optional<Integer> best(String title) {
        Optional<Integer> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (int place : places(title)) {
            int longest = Math.max(place, title.length() - place);
            int distance = Math.abs(2 * place - title.length()) + Math.max(0, longest - longestLine) * 2;
            if (distance < least) {
                least = distance;
                best = Optional.of(place);
            }
        }
        return best;
    }

    private List<Integer> places(String title) {
        List<Integer> places = new ArrayList<>();
        int name = unitName.isEmpty() ? -1 : title.indexOf(unitName);
        for (int place = 2; place < title.length() - 1; place++) {
            boolean isInsideName = name >= 0 && place > name && place < name + unitName.length();
            int here = place;
            boolean isMeaningful = name >= 0 && place == name + unitName.length()
                    || OPENINGS.stream().anyMatch(word -> title.startsWith(word, here))
                    || ENDINGS.stream().anyMatch(word -> title.startsWith(word, here - word.length()));
            if (!isInsideName && isMeaningful && LineBreaks.isBreak(title, place)) {
                places.add(place);
            }
        }
        return places;
    }
}
