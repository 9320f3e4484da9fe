package mingzhang.prose;

import java.util.List;

/**
 * A sentence, up to its full stop or the end of the line.
 *
 * @param text its characters, full-width digits made half-width
 * @param start its offset in the whole text
 * @param paragraph which line of the text it stands in, from 0
 * @param quantities the numbers in it
 * @param figures what it says of subjects, in its order
 */
public record Sentence(String text, int start, int paragraph, List<Quantity> quantities, List<Figure> figures) {
    private static final String BREAKS = "，,；;：:、（(";

    /** Copies the lists. */
    public Sentence {
        quantities = List.copyOf(quantities);
        figures = List.copyOf(figures);
    }

    /** What stands before a place, which is counted in the whole text as the sentence's own start is. */
    public String before(int place) {
        return text.substring(0, place - start);
    }

    /** The words behind the last sign that ends a clause. */
    public static String lastClause(String words) {
        int start = words.length();
        while (start > 0 && BREAKS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return words.substring(start);
    }

    /** Whether a place stands in round brackets. */
    public boolean isInBrackets(int place) {
        String before = before(place);
        return Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
                > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
    }

    /** What stands between two of its quantities. */
    public String between(Quantity first, Quantity second) {
        return text.substring(first.end() - start, second.start() - start);
    }
}
