package mingzhang.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Numbers the headings of one document as they come and keeps them for contents and bookmarks. Not for threads. */
public final class Outline {
    private static final int LOWEST_TAG = 6;

    /** Stands for 附件 until the end tells whether there are several; no character of any text. */
    private static final String ANNEX = "\uFDD0";

    /** The numbers of parts begin with it: 第一部分. */
    private static final String PART = "第";

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
        return open(title, title);
    }

    /** The same where contents and bookmarks have other words than the heading, which is still to be filled in. */
    String open(String title, String listedTitle) {
        String number = numberings.getFirst().next();
        Heading heading = new Heading(level(), number, listedTitle, nextId());
        headings.add(heading);
        String markup = "<span class=\"heading-number\">" + Markup.escape(number) + "</span>";
        return element(
                heading,
                (number.isEmpty() ? "" : markup) + Markup.escape(title),
                number.startsWith(PART) ? " class=\"part\"" : "");
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
                styles.stream().filter(style -> !style.startsWith(PART)).toList();
        numberings.push(new Numbering(ownStyles, level));
        Heading heading = new Heading(level, ANNEX + annexes + "　", title, nextId());
        headings.add(heading);
        return element(heading, Markup.escape(title), " class=\"annex-title\"");
    }

    /** Ends the annex. */
    void closeAnnex() {
        numberings.pop();
    }

    /** What stands above the annex begun last: 附件 with its number. */
    String annexLabel() {
        return ANNEX + annexes;
    }

    /** A text with its annex labels; an only annex has no number. */
    String withAnnexLabels(String text) {
        return annexes == 1 ? text.replace(ANNEX + "1", "附件") : text.replace(ANNEX, "附件");
    }

    /** All headings so far. */
    List<Heading> headings() {
        return headings.stream()
                .map(heading ->
                        new Heading(heading.level(), withAnnexLabels(heading.number()), heading.title(), heading.id()))
                .toList();
    }

    private String nextId() {
        return "section-" + (headings.size() + 1);
    }

    private static String element(Heading heading, String content, String attributes) {
        String tag = "h" + Math.min(heading.level() + 1, LOWEST_TAG);
        return "<" + tag + " id=\"" + heading.id() + "\"" + attributes + ">" + content + "</" + tag + ">";
    }
}
