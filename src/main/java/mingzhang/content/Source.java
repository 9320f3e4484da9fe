package mingzhang.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * One file as it was typed.
 *
 * @param path path below the site's root, with {@code /}
 * @param text its characters, without byte order mark, lines ended by LF
 */
public record Source(String path, String text) {
    private static final int LARGEST_FILE = 8 << 20;

    /** Decodes a file. A file that is not UTF-8 is an error finding; a byte order mark is passed over. */
    public static Optional<Source> read(String path, byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST_FILE) {
            findings.add(Finding.error("file-too-large", Position.of(path), LARGEST_FILE >> 20));
            return Optional.empty();
        }
        try {
            String text = decode(bytes, StandardCharsets.UTF_8);
            return Optional.of(new Source(path, lines(text.startsWith("\uFEFF") ? text.substring(1) : text)));
        } catch (CharacterCodingException notUtf8) {
            findings.add(Finding.error(
                    isGb18030(bytes) ? "encoding.gbk" : "encoding", new Position(path, firstBadLine(bytes), 0)));
            return Optional.empty();
        }
    }

    /** Ends lines by LF alone. YAML takes the other separators, which text programs leave behind, for line ends too. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ');
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean isGb18030(byte[] bytes) {
        try {
            decode(bytes, Charset.forName("GB18030"));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static int firstBadLine(byte[] bytes) {
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        int bad = replaced.indexOf('\uFFFD');
        return 1
                + (int) replaced.substring(0, Math.max(bad, 0))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** The text of a line, from 1; empty beyond the end. */
    public String line(int number) {
        return text.lines().skip(Math.max(number - 1, 0)).findFirst().orElse("");
    }
}
