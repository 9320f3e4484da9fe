package mingzhang.print.font;

/**
 * An outline compressed in the code of its font; not to be changed.
 *
 * @param words its bits
 * @param bits how many there are
 * @param length of the outline itself, in bytes
 * @param sum of the outline as a part of a table of a font
 * @param adler the check of the outline alone (RFC 1950, 8.2)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost what compressing once saves
record CodedOutline(int[] words, int bits, int length, int sum, int adler) {
    private static final int MODULUS = 65_521;

    /** The check of what stands before with this outline behind it. */
    int after(int former) {
        long low = (former & 0xFFFFL) + (adler & 0xFFFF) + MODULUS - 1;
        long high = (former >>> 16) + (adler >>> 16) + (long) length % MODULUS * ((former & 0xFFFF) + MODULUS - 1);
        return (int) (high % MODULUS << 16 | low % MODULUS);
    }
}
