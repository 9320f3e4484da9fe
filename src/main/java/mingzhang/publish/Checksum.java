package mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The checksum (CRC-32) by which the records know a content. It tells whether a file is still the one that a build made;
 * it is no protection against somebody who wants two contents to look alike, and costs a tenth of what that would cost.
 */
final class Checksum {
    private Checksum() {}

    /** Eight hexadecimal digits. */
    static String of(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return text(checksum);
    }

    /** Of a file that need not fit into memory. */
    static String of(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return text(checksum);
    }

    static String text(CRC32 checksum) {
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
