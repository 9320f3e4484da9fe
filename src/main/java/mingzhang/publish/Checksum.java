package mingzhang.publish;

import java.util.HexFormat;
import java.util.zip.CRC32;

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
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
