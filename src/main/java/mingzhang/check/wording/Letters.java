package mingzhang.check.wording;

/**
 * Which characters a text has, more or less: what tells cheaply that a word is not in it. Sixteen times as many bits as
 * most texts have different characters, so that few are taken for others.
 */
final class Letters {
    private static final int BITS = 1 << 12;

    private final long[] bits = new long[BITS / Long.SIZE];

    Letters(String text) {
        for (int index = 0; index < text.length(); index++) {
            int bit = text.charAt(index) & (BITS - 1);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** Whether all characters of a word may be in the text; if not, the word is not. */
    boolean mayHave(String word) {
        for (int index = 0; index < word.length(); index++) {
            int bit = word.charAt(index) & (BITS - 1);
            if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }
}
