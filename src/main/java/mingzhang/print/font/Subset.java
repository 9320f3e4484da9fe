package mingzhang.print.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Adler32;

/**
 * The part of a font program that one document uses, as a compressed file of its own. A font of a PDF needs outlines,
 * their places and their advances (ISO 32000-1, 9.9).
 */
final class Subset {
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int CHECK_IN_HEAD = 8;
    private static final int CHECK = 0xB1B0AFBA;
    private static final int TRUE_TYPE = 0x00010000;
    private static final String OUTLINES = "glyf";
    /** The programs of outlines with instructions. */
    private static final List<String> KEPT = List.of("cvt ", "fpgm", "prep");

    private static final int STORED = 0;
    private static final int LONGEST_BLOCK = 0xFFFF;
    private static final byte[] ZLIB = {0x78, 0x01};

    private final FontProgram font;
    private final List<CodedOutline> outlines = new ArrayList<>();
    private final int[] glyphs;
    private int length;
    private int outlineSum;

    private Subset(FontProgram font, GlyphNumbers numbers) {
        this.font = font;
        // A composite may add glyphs at the end.
        for (int number = 0; number < numbers.count(); number++) {
            CodedOutline outline = font.coded(numbers.glyph(number), numbers::part);
            outlines.add(outline);
            length += outline.length();
            outlineSum += outline.sum();
        }
        this.glyphs = numbers.glyphs();
    }

    /**
     * A stream of deflate with the file.
     *
     * @param length of the file, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record File(byte[] stream, int length) {}

    static File of(FontProgram font, GlyphNumbers numbers) throws IOException {
        return new Subset(font, numbers).write();
    }

    private File write() throws IOException {
        byte[] tables = tables();
        Adler32 adler = new Adler32();
        adler.update(tables);
        int check = (int) adler.getValue();
        Bits bits = new Bits(length / 4 + 64);
        font.code().begin(bits);
        for (CodedOutline outline : outlines) {
            bits.write(outline.words(), outline.bits());
            check = outline.after(check);
        }
        font.code().end(bits);
        ByteArrayOutputStream stream = new ByteArrayOutputStream(length);
        stream.writeBytes(ZLIB);
        store(tables, stream);
        stream.writeBytes(bits.bytes());
        stream.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(check).array());
        return new File(stream.toByteArray(), tables.length + length);
    }

    /** Everything before the outlines. */
    private byte[] tables() throws IOException {
        SortedMap<String, byte[]> contents = contents();
        int start = DIRECTORY + ENTRY * contents.size();
        ByteBuffer file = ByteBuffer.allocate(start
                + contents.values().stream()
                        .mapToInt(each -> whole(each.length))
                        .sum());
        putHead(file, contents.size());
        int sum = 0;
        int place = start;
        int headPlace = 0;
        for (Map.Entry<String, byte[]> table : contents.entrySet()) {
            if (table.getKey().equals(OUTLINES)) {
                putEntry(file, OUTLINES, outlineSum, file.capacity(), length);
                sum += outlineSum;
                continue;
            }
            byte[] content = table.getValue();
            file.put(place, content);
            int tableSum = sum(file, place, whole(content.length));
            putEntry(file, table.getKey(), tableSum, place, content.length);
            headPlace = table.getKey().equals("head") ? place : headPlace;
            sum += tableSum;
            place += whole(content.length);
        }
        file.putInt(headPlace + CHECK_IN_HEAD, CHECK - sum - sum(file, 0, start));
        return file.array();
    }

    /** The tables by their names, those of outlines empty. */
    private SortedMap<String, byte[]> contents() throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String tag : KEPT) {
            if (font.tables().has(tag)) {
                contents.put(tag, font.tables().copy(tag));
            }
        }
        byte[] head = font.tables().copy("head");
        ByteBuffer.wrap(head).putInt(CHECK_IN_HEAD, 0).putShort(50, (short) 1);
        contents.put("head", head);
        byte[] lines = font.tables().copy("hhea");
        ByteBuffer.wrap(lines).putShort(34, (short) glyphs.length);
        contents.put("hhea", lines);
        byte[] profile = font.tables().copy("maxp");
        ByteBuffer.wrap(profile).putShort(4, (short) glyphs.length);
        contents.put("maxp", profile);
        contents.put("hmtx", advances());
        contents.put("loca", places());
        contents.put(OUTLINES, new byte[0]);
        return contents;
    }

    private static void putHead(ByteBuffer file, int count) {
        int most = Integer.highestOneBit(count);
        file.putInt(TRUE_TYPE).putShort((short) count);
        file.putShort((short) (most * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(most))
                .putShort((short) ((count - most) * ENTRY));
    }

    private static int whole(int length) {
        return (length + 3) / 4 * 4;
    }

    /** The sum of a table of a font, in whole words of four bytes (ISO/IEC 14496-22, 4.3). */
    static int sum(ByteBuffer file, int start, int length) {
        int sum = 0;
        for (int place = start; place < start + length; place += Integer.BYTES) {
            sum += file.getInt(place);
        }
        return sum;
    }

    private static void putEntry(ByteBuffer file, String tag, int sum, int place, int length) {
        file.put(tag.getBytes(StandardCharsets.US_ASCII))
                .putInt(sum)
                .putInt(place)
                .putInt(length);
    }

    private byte[] advances() {
        ByteBuffer advances = ByteBuffer.allocate(4 * glyphs.length);
        for (int glyph : glyphs) {
            advances.putShort((short) font.tables().advance(glyph))
                    .putShort(font.tables().leftBearing(glyph));
        }
        return advances.array();
    }

    private byte[] places() {
        ByteBuffer places = ByteBuffer.allocate(4 * (glyphs.length + 1));
        int place = 0;
        for (CodedOutline outline : outlines) {
            places.putInt(place);
            place += outline.length();
        }
        return places.putInt(place).array();
    }

    /** Adds blocks without compression, none of them the last of a stream. */
    private static void store(byte[] bytes, ByteArrayOutputStream stream) {
        for (int start = 0; start < bytes.length; start += LONGEST_BLOCK) {
            int size = Math.min(LONGEST_BLOCK, bytes.length - start);
            stream.write(STORED);
            stream.writeBytes(ByteBuffer.allocate(2 * Short.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) size)
                    .putShort((short) ~size)
                    .array());
            stream.write(bytes, start, size);
        }
    }
}
