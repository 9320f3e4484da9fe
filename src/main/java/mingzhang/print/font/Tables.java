package mingzhang.print.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a font program as its file has them (ISO/IEC 14496-22, 5): outlines, advances and heads. */
final class Tables {
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int LONG_METRIC = 4;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final int glyphs;
    private final int metrics;
    private final boolean hasLongOffsets;
    private final ByteBuffer places;
    private final ByteBuffer outlines;
    private final ByteBuffer horizontal;

    /**
     * Finds the tables.
     *
     * @throws IOException if one is missing
     */
    Tables(byte[] bytes) throws IOException {
        this.file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        int count = file.getShort(4);
        for (int index = 0; index < count; index++) {
            int entry = DIRECTORY + ENTRY * index;
            byte[] tag = new byte[4];
            file.get(entry, tag);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII),
                    file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        this.glyphs = table("maxp").getShort(4) & 0xFFFF;
        this.metrics = table("hhea").getShort(34) & 0xFFFF;
        this.hasLongOffsets = table("head").getShort(50) != 0;
        this.places = table("loca");
        this.outlines = table("glyf");
        this.horizontal = table("hmtx");
    }

    private ByteBuffer table(String tag) throws IOException {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IOException("the font has no table " + tag);
        }
        return table;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /** The bytes of a table; a copy. */
    byte[] copy(String tag) throws IOException {
        ByteBuffer table = table(tag);
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    int glyphs() {
        return glyphs;
    }

    int unitsPerEm() throws IOException {
        return table("head").getShort(18) & 0xFFFF;
    }

    /** How far a glyph moves on, in the font's units. */
    int advance(int glyph) {
        return horizontal.getShort(LONG_METRIC * Math.min(glyph, metrics - 1)) & 0xFFFF;
    }

    short leftBearing(int glyph) {
        return glyph < metrics
                ? horizontal.getShort(LONG_METRIC * glyph + 2)
                : horizontal.getShort(LONG_METRIC * metrics + 2 * (glyph - metrics));
    }

    /** The description of a glyph, filled up with zeros to whole words of four bytes; none for a blank. */
    byte[] outline(int glyph) {
        int start = place(glyph);
        int length = place(glyph + 1) - start;
        byte[] bytes = new byte[(length + 3) / 4 * 4];
        outlines.get(start, bytes, 0, length);
        return bytes;
    }

    private int place(int glyph) {
        return hasLongOffsets ? places.getInt(4 * glyph) : (places.getShort(2 * glyph) & 0xFFFF) * 2;
    }
}
