package mingzhang.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Numbers the headings of one document as they come and keeps them for contents and bookmarks. Not for threads. */
public final class Outline {
    private static final int LOWEST_TAG = 6;

    private final List<String> styles;
    private final List<Heading> headings = new ArrayList<>();
    private final Deque<Numbering> numberings = new ArrayDeque<>();
    private int annexes = 0;

    /** The counters of a run of headings: one a level, the deepest first. */
    private record Numbering(List<String> styles, int levelsAbove, Deque<Integer> counters) {
        Numbering(List<String> styles, int levelsAbove) {
            this(styles, levelsAbove, new ArrayDeque<>(List.of(0)));
        }

        int depth() {
            return counters.size() - 1;
        }

        String next() {
            int count = counters.pop() + 1;
            counters.push(count);
            String number = depth() < styles.size() ? HeadingNumber.of(styles.get(depth()), count) : "";
            counters.push(0);
            return number;
        }
    }

    /**
     * A heading.
     *
     * @param level 1 for the document's chapters
     * @param number as printed, with its punctuation; empty if it has none
     * @param title its words
     * @param id its anchor
     */
    public record Heading(int level, String number, String title, String id) {
        /** Number and title. */
        public String text() {
            return number + title;
        }
    }

    /** An outline whose levels are numbered in these styles, written as the first number of each. */
    Outline(List<String> styles) {
        this.styles = List.copyOf(styles);
        numberings.push(new Numbering(this.styles, 0));
    }

    /** Begins a section and gives its heading as markup. */
    String open(String title) {
        String number = numberings.getFirst().next();
        return heading(level(), number, title, "");
    }

    /** Ends the section begun last. */
    void close() {
        numberings.getFirst().counters().pop();
    }

    private int level() {
        return numberings.getFirst().levelsAbove() + numberings.getFirst().depth();
    }

    /** Begins an annex, which numbers its sections anew and has no parts (第一部分). */
    String openAnnex(String title) {
        annexes++;
        int level = level() + 1;
        List<String> ownStyles =
                styles.stream().filter(style -> !style.startsWith("第")).toList();
        numberings.push(new Numbering(ownStyles, level));
        return heading(level, "", title, " class=\"annex-title\"");
    }

    /** Ends the annex. */
    void closeAnnex() {
        numberings.pop();
    }

    /** How many annexes were begun. */
    int annexes() {
        return annexes;
    }

    /** All headings so far. */
    List<Heading> headings() {
        return List.copyOf(headings);
    }

    private String heading(int level, String number, String title, String attributes) {
        Heading heading = new Heading(level, number, title, "section-" + (headings.size() + 1));
        headings.add(heading);
        String tag = "h" + Math.min(level + 1, LOWEST_TAG);
        String numberMarkup =
                number.isEmpty() ? "" : "<span class=\"heading-number\">" + Markup.escape(number) + "</span>";
        return "<" + tag + " id=\"" + heading.id() + "\"" + attributes + ">" + numberMarkup + Markup.escape(title)
                + "</" + tag + ">";
    }
}
