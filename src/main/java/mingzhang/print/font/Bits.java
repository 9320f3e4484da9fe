package mingzhang.print.font;

import java.util.Arrays;

/** Bits in the order in which deflate writes them: the lowest of each byte first (RFC 1951, 3.1.1). */
final class Bits {
    private int[] words;
    private int count;
    private long held;
    private int holding;

    /**
     * No bits yet.
     *
     * @param expected how many words of 32 bits there may be; more are taken too
     */
    Bits(int expected) {
        this.words = new int[expected];
    }

    /** Adds at most 32 bits, the lowest of a value. */
    void write(int value, int bits) {
        held |= (value & (1L << bits) - 1) << holding;
        holding += bits;
        if (holding >= Integer.SIZE) {
            add((int) held);
            held >>>= Integer.SIZE;
            holding -= Integer.SIZE;
        }
    }

    private void add(int word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count + 1);
        }
        words[count++] = word;
    }

    /** Adds bits that were written before. */
    void write(int[] written, int bits) {
        int whole = bits / Integer.SIZE;
        for (int index = 0; index < whole; index++) {
            write(written[index], Integer.SIZE);
        }
        if (bits % Integer.SIZE > 0) {
            write(written[whole], bits % Integer.SIZE);
        }
    }

    int length() {
        return count * Integer.SIZE + holding;
    }

    /** All bits, the last word filled up with zeros. */
    int[] words() {
        int[] all = Arrays.copyOf(words, holding > 0 ? count + 1 : count);
        if (holding > 0) {
            all[count] = (int) held;
        }
        return all;
    }

    /** All bits, the last byte filled up with zeros. */
    byte[] bytes() {
        int[] all = words();
        byte[] bytes = new byte[(length() + 7) / Byte.SIZE];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) (all[place / 4] >>> place % 4 * Byte.SIZE);
        }
        return bytes;
    }
}
