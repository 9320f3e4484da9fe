package mingzhang.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.address.SitePath;
import org.jspecify.annotations.Nullable;

/** What is remembered of one file that a build made; the print source is there for a PDF only. */
record FileRecord(String path, String checksum, @Nullable PrintSource source) {
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{8}) {2}(.+)");
    private static final Pattern PRINT = Pattern.compile("([0-9a-f]{8}) {2}(\\d{1,18}) {2}([!-~]+) {2}(.+)");
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    /** What a PDF was made from, and its length as a cheap sign that it is still that PDF. */
    record PrintSource(long length, String key) {
        PrintSource {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("a source key is visible ASCII without blanks: \"" + key + "\"");
            }
        }
    }

    static FileRecord ofFile(String path, byte[] content) {
        return new FileRecord(path, Checksum.of(content), null);
    }

    static FileRecord ofPrint(String path, String sourceKey, byte[] content) {
        return new FileRecord(path, Checksum.of(content), new PrintSource(content.length, sourceKey));
    }

    static boolean isPrint(String path) {
        return path.endsWith(".pdf");
    }

    /** Reads what {@link #line} wrote; empty when it is no record or names an unsafe path. */
    static Optional<FileRecord> parse(String line) {
        Matcher print = PRINT.matcher(line);
        if (print.matches() && isPrint(print.group(4))) {
            PrintSource source = new PrintSource(Long.parseLong(print.group(2)), print.group(3));
            return Optional.of(new FileRecord(print.group(4), print.group(1), source))
                    .filter(FileRecord::isSafe);
        }
        Matcher file = FILE.matcher(line);
        return file.matches()
                ? Optional.of(new FileRecord(file.group(2), file.group(1), null))
                        .filter(FileRecord::isSafe)
                : Optional.empty();
    }

    String line() {
        return source == null
                ? checksum + "  " + path + "\n"
                : checksum + "  " + source.length() + "  " + source.key() + "  " + path + "\n";
    }

    private boolean isSafe() {
        return SitePath.isSafe(path);
    }
}
