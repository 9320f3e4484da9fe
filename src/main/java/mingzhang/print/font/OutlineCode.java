package mingzhang.print.font;

import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/**
 * The code in which the outlines of one font are compressed: one for all of them, found from some, so that each can be
 * compressed by itself once and the outlines of a document follow one another in a single block (RFC 1951, 3.2.7).
 */
final class OutlineCode {
    private static final int SAMPLES = 400;
    private static final int SINGLE_BYTES = 256;
    private static final int END = 256;
    private static final int FIRST_LENGTH = 257;
    private static final int SYMBOLS = 286;
    private static final int DISTANCES = 30;
    private static final int LAST_OF_DYNAMIC_CODE = 0b101;
    /** What the code for the lengths of codes begins with: the signs for repetitions, which are not used. */
    private static final int REPETITIONS = 3;

    private static final int CODE_LENGTHS = 19;
    private static final int CODE_LENGTH = 4;

    private final PrefixCode symbols;
    private final PrefixCode distances;

    private OutlineCode(int[] symbols, int[] distances) {
        this.symbols = PrefixCode.of(symbols);
        this.distances = PrefixCode.of(distances);
    }

    static OutlineCode of(Tables font) {
        int[] symbols = new int[SYMBOLS];
        int[] distances = new int[DISTANCES];
        symbols[END] = 1;
        int step = font.glyphs() / SAMPLES + 1;
        for (int glyph = 0; glyph < font.glyphs(); glyph += step) {
            Matches.find(font.outline(glyph), found -> {
                if (found < SINGLE_BYTES) {
                    symbols[found]++;
                } else {
                    symbols[FIRST_LENGTH + Range.LENGTH.of(Matches.length(found))]++;
                    distances[Range.DISTANCE.of(Matches.distance(found))]++;
                }
            });
        }
        return new OutlineCode(symbols, distances);
    }

    /** The ranges in which lengths and distances are counted: 2 or 4 of each width (RFC 1951, 3.2.5). */
    private enum Range {
        LENGTH(3, 2),
        DISTANCE(1, 1);

        private final int least;
        private final int bits;

        Range(int least, int bits) {
            this.least = least;
            this.bits = bits;
        }

        int extraBits(int value) {
            return Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value - least) - bits);
        }

        int of(int value) {
            int extra = extraBits(value);
            return (extra << bits) + (value - least >> extra);
        }

        void writeExtra(int value, Bits out) {
            out.write(value - least, extraBits(value));
        }
    }

    /** One outline compressed; its length is a multiple of four. */
    CodedOutline encode(byte[] outline) {
        Bits bits = new Bits(outline.length / 4);
        Matches.find(outline, found -> {
            if (found < SINGLE_BYTES) {
                symbols.write(found, bits);
            } else {
                symbols.write(FIRST_LENGTH + Range.LENGTH.of(Matches.length(found)), bits);
                Range.LENGTH.writeExtra(Matches.length(found), bits);
                distances.write(Range.DISTANCE.of(Matches.distance(found)), bits);
                Range.DISTANCE.writeExtra(Matches.distance(found), bits);
            }
        });
        Adler32 adler = new Adler32();
        adler.update(outline);
        int sum = Subset.sum(ByteBuffer.wrap(outline), 0, outline.length);
        return new CodedOutline(bits.words(), bits.length(), outline.length, sum, (int) adler.getValue());
    }

    /** Begins the last block of a stream with this code. */
    void begin(Bits out) {
        out.write(LAST_OF_DYNAMIC_CODE, 3);
        out.write(SYMBOLS - FIRST_LENGTH, 5);
        out.write(DISTANCES - 1, 5);
        out.write(CODE_LENGTHS - 4, 4);
        for (int each = 0; each < CODE_LENGTHS; each++) {
            out.write(each < REPETITIONS ? 0 : CODE_LENGTH, 3);
        }
        symbols.writeLengths(CODE_LENGTH, out);
        distances.writeLengths(CODE_LENGTH, out);
    }

    void end(Bits out) {
        symbols.write(END, out);
    }
}
