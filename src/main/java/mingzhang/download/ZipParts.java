package mingzhang.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads an archive in memory by its directory. The writer of workbooks gives sizes only there, which the JDK's stream
 * reader does not understand, and the JDK's other reader wants a file.
 */
final class ZipParts {
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final ByteBuffer archive;

    private ZipParts(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The parts by name, in the order of the directory. */
    static Map<String, byte[]> of(byte[] archive) {
        return new ZipParts(archive).read();
    }

    private Map<String, byte[]> read() {
        int end = archive.limit() - END_LENGTH;
        while (archive.getInt(end) != END_OF_DIRECTORY) {
            end--;
        }
        int entry = archive.getInt(end + 16);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int count = archive.getShort(end + 10); count > 0; count--) {
            int nameLength = archive.getShort(entry + 28);
            parts.put(text(entry + ENTRY_LENGTH, nameLength), content(entry));
            entry += ENTRY_LENGTH + nameLength + archive.getShort(entry + 30) + archive.getShort(entry + 32);
        }
        return parts;
    }

    private byte[] content(int entry) {
        int packedLength = archive.getInt(entry + 20);
        byte[] content = new byte[archive.getInt(entry + 24)];
        int local = archive.getInt(entry + 42);
        int start = local + LOCAL_LENGTH + archive.getShort(local + 26) + archive.getShort(local + 28);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive.array(), start, packedLength);
            int read = 0;
            while (read < content.length) {
                read += inflater.inflate(content, read, content.length - read);
            }
            return content;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
    }

    private String text(int start, int length) {
        return new String(archive.array(), start, length, StandardCharsets.UTF_8);
    }
}
