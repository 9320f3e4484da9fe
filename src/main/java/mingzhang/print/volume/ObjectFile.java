package mingzhang.print.volume;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * A PDF file that is written from its beginning to its end: objects gathered in compressed object streams, and a
 * compressed table of where each of them lies. In memory it keeps eight bytes an object.
 */
final class ObjectFile {
    private static final int OBJECTS_IN_A_STREAM = 200;
    private static final int COMPRESSION = 3;
    private static final int FREE_GENERATION = 65_535;
    private static final ToIntFunction<COSObject> NO_NUMBERS = object -> 0;

    private final OutputStream out;
    private final List<Gathered> gathered = new ArrayList<>();
    /** For each object where it lies: an offset, or below zero the number of its stream and its place in it. */
    private long[] places = new long[1 << 12];

    private int count = 1;
    private long length = 0;

    private record Gathered(int number, byte[] text) {}

    ObjectFile(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A number for an object that is written sooner or later. */
    int reserve() {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        return count++;
    }

    void write(int number, COSBase object, ToIntFunction<COSObject> numbers) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ObjectText(text, numbers).write(object);
        gathered.add(new Gathered(number, text.toByteArray()));
        if (gathered.size() == OBJECTS_IN_A_STREAM) {
            flush();
        }
    }

    /** Writes a stream with its data as they are. */
    void write(int number, COSStream stream, ToIntFunction<COSObject> numbers) throws IOException {
        byte[] data;
        try (InputStream raw = stream.createRawInputStream()) {
            data = raw.readAllBytes();
        }
        COSDictionary dictionary = new COSDictionary();
        dictionary.addAll(stream);
        dictionary.setInt(COSName.LENGTH, data.length);
        places[number] = length;
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
        new ObjectText(head, numbers).write(dictionary);
        head.write("\nstream\n".getBytes(StandardCharsets.US_ASCII));
        write(head.toByteArray());
        write(data);
        write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void flush() throws IOException {
        if (gathered.isEmpty()) {
            return;
        }
        int stream = reserve();
        StringBuilder index = new StringBuilder();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int place = 0; place < gathered.size(); place++) {
            Gathered object = gathered.get(place);
            index.append(object.number()).append(' ').append(body.size()).append(' ');
            body.writeBytes(object.text());
            body.write('\n');
            places[object.number()] = -((long) stream * OBJECTS_IN_A_STREAM + place) - 1;
        }
        byte[] head = index.toString().getBytes(StandardCharsets.US_ASCII);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OBJ_STM);
        dictionary.setInt(COSName.N, gathered.size());
        dictionary.setInt(COSName.FIRST, head.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        body.writeTo(whole);
        gathered.clear();
        writeCompressed(stream, dictionary, whole.toByteArray());
    }

    /** Writes what is left and the table of all objects. */
    void finish(int catalog, int information, COSArray identifiers) throws IOException {
        flush();
        int table = reserve();
        long start = length;
        places[table] = start;
        ByteBuffer entries = ByteBuffer.allocate(count * 8);
        entry(entries, 0, 0, FREE_GENERATION);
        for (int number = 1; number < count; number++) {
            long place = places[number];
            if (place < 0) {
                long within = -place - 1;
                entry(entries, 2, within / OBJECTS_IN_A_STREAM, (int) (within % OBJECTS_IN_A_STREAM));
            } else {
                entry(entries, 1, place, 0);
            }
        }
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.XREF);
        dictionary.setInt(COSName.SIZE, count);
        dictionary.setItem(COSName.W, new COSArray(List.of(COSInteger.get(1), COSInteger.get(5), COSInteger.get(2))));
        COSObject root = new COSObject(COSInteger.ONE);
        COSObject info = new COSObject(COSInteger.ONE);
        dictionary.setItem(COSName.ROOT, root);
        dictionary.setItem(COSName.INFO, info);
        dictionary.setItem(COSName.ID, identifiers);
        writeCompressed(table, dictionary, entries.array(), object -> object == root ? catalog : information);
        write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void entry(ByteBuffer entries, int type, long second, int third) {
        entries.put((byte) type);
        entries.put((byte) (second >>> 32));
        entries.putInt((int) second);
        entries.putShort((short) third);
    }

    private void writeCompressed(int number, COSDictionary dictionary, byte[] content) throws IOException {
        writeCompressed(number, dictionary, content, NO_NUMBERS);
    }

    private void writeCompressed(int number, COSDictionary dictionary, byte[] content, ToIntFunction<COSObject> numbers)
            throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(COMPRESSION);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(compressed, deflater)) {
            deflating.write(content);
        } finally {
            deflater.end();
        }
        dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        dictionary.setInt(COSName.LENGTH, compressed.size());
        places[number] = length;
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
        new ObjectText(head, numbers).write(dictionary);
        head.write("\nstream\n".getBytes(StandardCharsets.US_ASCII));
        write(head.toByteArray());
        write(compressed.toByteArray());
        write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        length += bytes.length;
    }
}
