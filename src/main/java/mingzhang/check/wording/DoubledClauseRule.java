package mingzhang.check.wording;

import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-doubled}: a clause that stands twice, the second time right behind the first. A line that begins with the
 * words of its heading is none.
 */
final class DoubledClauseRule implements TextRule {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 60;
    private static final int FURTHEST = 4 * LONGEST;
    private static final int FEWEST_WORDS = 6;
    private static final String ALLOWED = "，、“”";

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Dense dense = Dense.of(text.prose().text());
        for (int place = 0; place + SHORTEST < dense.length; place += SHORTEST) {
            for (int distance = SHORTEST; distance <= LONGEST && place + distance < dense.length; distance++) {
                int start = dense.start(place, distance);
                if (dense.isDoubled(start, distance) && !isHeaded(text.prose().text(), dense, start, distance)) {
                    report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "text-doubled",
                                    text.prose().at(dense.places[start + distance]),
                                    new String(dense.letters, start, distance))));
                    place = start + 2 * distance;
                    break;
                }
            }
        }
    }

    /** Whether the first of the two is a line, or stands in a heading, and the second begins the line below it. */
    private static boolean isHeaded(String words, Dense dense, int start, int distance) {
        int first = dense.places[start];
        int line = words.lastIndexOf('\n', first) + 1;
        boolean isBroken =
                words.substring(first, dense.places[start + distance]).indexOf('\n') >= 0;
        boolean isWithin = start > 0
                && dense.places[start - 1] >= line
                && words.charAt(line) != '#'
                && Character.isIdeographic(dense.letters[start - 1]);
        return isBroken
                && (!isWithin
                        || isTitle(words, dense.places[start + distance], dense.places[start + 2 * distance - 1]));
    }

    /** Whether the second is a line of its own and names a form or a chapter that the line above announces. */
    private static boolean isTitle(String words, int begin, int end) {
        boolean isLine =
                words.charAt(begin - 1) == '\n' && (end + 1 == words.length() || words.charAt(end + 1) == '\n');
        return isLine && (words.charAt(end) == '表' || words.charAt(end) == '明');
    }

    /** A text without its blanks and ends of lines. */
    private record Dense(char[] letters, int[] places, int length) {

        static Dense of(String words) {
            char[] letters = new char[words.length()];
            int[] places = new int[words.length()];
            int length = 0;
            for (int index = 0; index < words.length(); index++) {
                if (!Character.isWhitespace(words.charAt(index))) {
                    letters[length] = words.charAt(index);
                    places[length++] = index;
                }
            }
            return new Dense(letters, places, length);
        }

        /** Where the letters begin to be those so many places behind them; behind the place if they are not there. */
        int start(int place, int distance) {
            if (letters[place] != letters[place + distance]) {
                return place + 1;
            }
            int start = place;
            while (start > 0 && start > place - FURTHEST && letters[start - 1] == letters[start - 1 + distance]) {
                start--;
            }
            return start;
        }

        /** Whether the letters from here on stand twice in a row and are words. */
        boolean isDoubled(int start, int distance) {
            if (start + 2 * distance > length || letters[start] != letters[start + distance]) {
                return false;
            }
            int ideographs = 0;
            for (int index = start; index < start + distance; index++) {
                boolean isWord = Character.isIdeographic(letters[index]);
                if (letters[index] != letters[index + distance] || !isWord && ALLOWED.indexOf(letters[index]) < 0) {
                    return false;
                }
                ideographs += isWord ? 1 : 0;
            }
            return ideographs >= FEWEST_WORDS;
        }
    }
}
