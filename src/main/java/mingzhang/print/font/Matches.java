package mingzhang.print.font;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds in a short text of bytes what repeats an earlier part of it (RFC 1951, 4). */
final class Matches {
    private static final int SHORTEST = 3;
    /** One less than deflate knows, as the longest has a code of its own. */
    private static final int LONGEST = 257;

    private static final int HASHES = 1 << 10;
    private static final int LENGTHS = 16;

    private Matches() {}

    /**
     * Takes a text apart.
     *
     * @param symbols takes each byte that stands for itself, and each repetition as a number
     *     above 255 with a length and a distance
     */
    static void find(byte[] text, IntConsumer symbols) {
        short[] last = new short[HASHES];
        Arrays.fill(last, (short) -1);
        short[] former = new short[text.length];
        int place = 0;
        while (place < text.length) {
            int best = longest(text, place, last, former);
            int length = length(best);
            if (length >= SHORTEST) {
                symbols.accept(best);
            } else {
                symbols.accept(text[place] & 0xFF);
                length = 1;
            }
            for (int each = 0; each < length; each++) {
                remember(text, place + each, last, former);
            }
            place += length;
        }
    }

    static int length(int repetition) {
        return repetition >>> LENGTHS;
    }

    static int distance(int repetition) {
        return repetition & (1 << LENGTHS) - 1;
    }

    private static int longest(byte[] text, int place, short[] last, short[] former) {
        if (place + SHORTEST > text.length) {
            return 0;
        }
        int best = 0;
        int most = Math.min(LONGEST, text.length - place);
        for (int from = last[hash(text, place)]; from >= 0; from = former[from]) {
            int length = 0;
            while (length < most && text[from + length] == text[place + length]) {
                length++;
            }
            if (length > length(best)) {
                best = length << LENGTHS | place - from;
            }
        }
        return best;
    }

    private static void remember(byte[] text, int place, short[] last, short[] former) {
        if (place + SHORTEST <= text.length && place <= Short.MAX_VALUE) {
            int hash = hash(text, place);
            former[place] = last[hash];
            last[hash] = (short) place;
        }
    }

    private static int hash(byte[] text, int place) {
        int three = (text[place] & 0xFF) << 16 | (text[place + 1] & 0xFF) << 8 | text[place + 2] & 0xFF;
        return three * 0x9E3779B1 >>> 22;
    }
}
