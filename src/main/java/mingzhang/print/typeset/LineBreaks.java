package mingzhang.print.typeset;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a line may end (GB/T 15834, clreq): no closing sign at its beginning, no opening sign at its end, and numbers
 * with their units, dates, words of Latin letters, —— and …… whole; no character alone on the last line. One instance
 * serves one layout; not for threads.
 */
public final class LineBreaks implements FSTextBreaker {
    private static final String NOT_FIRST = "，。、；：？！）》”’〉」』】〕］｝·,.:;?!)]}%％‰℃°′″／/～~";
    private static final String NOT_LAST = "（《“‘〈「『【〔［｛([{￥¥$＄≥≤＞＜≈±＋+−№";
    private static final String PAIRED = "—…";
    /** Texts of so few characters may end in one alone: they stand in narrow cells. */
    private static final int FEW = 3;

    private String text = "";
    private int position = 0;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** The next place where a line may end, the end of the text last; then -1. */
    @Override
    public int next() {
        if (position >= text.length()) {
            return -1;
        }
        do {
            position++;
        } while (position < text.length() && !isLineEnd(text, position));
        return position;
    }

    /** A text in the pieces that stay whole. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int place = 1; place < text.length(); place++) {
            if (isLineEnd(text, place)) {
                pieces.add(text.substring(start, place));
                start = place;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The place behind which the rest of a text cannot be broken; 0 where all of it is one piece. */
    static int lastBreak(String text) {
        int place = text.length() - 1;
        while (place > 0 && !isBreak(text, place)) {
            place--;
        }
        return Math.max(place, 0);
    }

    /** How many characters of a text that follows another belong to the other's line. */
    static int glued(String before, String after) {
        String both = before + after;
        int place = before.length();
        while (place < both.length() && !isBreak(both, place)) {
            place++;
        }
        return place - before.length();
    }

    /** Whether a line of a whole text may end before the character at this place. */
    private static boolean isLineEnd(String text, int place) {
        return isBreak(text, place) && !leavesOneCharacter(text, place);
    }

    private static boolean leavesOneCharacter(String text, int place) {
        int behind = text.offsetByCodePoints(place, 1);
        while (behind < text.length() && (NOT_FIRST.indexOf(text.charAt(behind)) >= 0 || text.charAt(behind) <= ' ')) {
            behind++;
        }
        return behind == text.length()
                && place >= FEW
                && Character.isIdeographic(text.codePointAt(place))
                && isBreak(text, place - 1);
    }

    /** Whether a line may end before the character at this place, which lies inside the text. */
    static boolean isBreak(String text, int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (NOT_FIRST.indexOf(after) >= 0 || after == ' ' || isJoined(before, after)) {
            return false;
        }
        if (before == ' ') {
            return true;
        }
        return NOT_LAST.indexOf(before) < 0 && !Quantities.isInside(text, place);
    }

    private static boolean isJoined(char before, char after) {
        return Character.isLowSurrogate(after)
                || before == '\u00a0'
                || after == '\u00a0'
                || before == after && PAIRED.indexOf(before) >= 0
                || isWord(before) && isWord(after);
    }

    /** A long address may end a line behind a slash. */
    private static boolean isWord(char character) {
        return character > ' ' && character < 0x2000 && character != '/';
    }
}
