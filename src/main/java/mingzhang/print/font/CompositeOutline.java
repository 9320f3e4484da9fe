package mingzhang.print.font;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/** An outline that is put together from those of other glyphs (ISO/IEC 14496-22, 5.3.4.2). */
final class CompositeOutline {
    private static final int HEADER = 10;
    private static final int WORDS = 1;
    private static final int SCALE = 1 << 3;
    private static final int MORE = 1 << 5;
    private static final int TWO_SCALES = 1 << 6;
    private static final int MATRIX = 1 << 7;

    private CompositeOutline() {}

    static boolean is(byte[] outline) {
        return outline.length > HEADER && ByteBuffer.wrap(outline).getShort(0) < 0;
    }

    /** The outline with other numbers for its parts. */
    static byte[] renumbered(byte[] outline, IntUnaryOperator number) {
        ByteBuffer renumbered = ByteBuffer.wrap(outline.clone());
        int place = HEADER;
        int flags;
        do {
            flags = renumbered.getShort(place);
            renumbered.putShort(place + 2, (short) number.applyAsInt(renumbered.getShort(place + 2) & 0xFFFF));
            place += 4 + ((flags & WORDS) != 0 ? 4 : 2) + transformation(flags);
        } while ((flags & MORE) != 0);
        return renumbered.array();
    }

    private static int transformation(int flags) {
        if ((flags & MATRIX) != 0) {
            return 8;
        }
        return (flags & TWO_SCALES) != 0 ? 4 : (flags & SCALE) != 0 ? 2 : 0;
    }
}
