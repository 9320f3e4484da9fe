package mingzhang.print.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a font program that one document uses, as a file of its own. A font of a PDF needs outlines, their places
 * and their advances (ISO 32000-1, 9.9).
 */
final class Subset {
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int CHECK_IN_HEAD = 8;
    private static final int CHECK = 0xB1B0AFBA;
    private static final int TRUE_TYPE = 0x00010000;
    /** The programs of outlines with instructions. */
    private static final List<String> KEPT = List.of("cvt ", "fpgm", "prep");

    private final FontProgram font;
    private final List<byte[]> outlines = new ArrayList<>();
    private final int[] glyphs;

    private Subset(FontProgram font, GlyphNumbers numbers) {
        this.font = font;
        // A composite may add glyphs at the end.
        for (int number = 0; number < numbers.count(); number++) {
            outlines.add(font.outline(numbers.glyph(number), numbers::part));
        }
        this.glyphs = numbers.glyphs();
    }

    static byte[] of(FontProgram font, GlyphNumbers numbers) throws IOException {
        return new Subset(font, numbers).file();
    }

    private byte[] file() throws IOException {
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

    /** The tables by their names. */
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
        contents.put("glyf", joined());
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
        for (byte[] outline : outlines) {
            places.putInt(place);
            place += outline.length;
        }
        return places.putInt(place).array();
    }

    private byte[] joined() {
        ByteBuffer joined = ByteBuffer.allocate(
                outlines.stream().mapToInt(outline -> outline.length).sum());
        outlines.forEach(joined::put);
        return joined.array();
    }
}
