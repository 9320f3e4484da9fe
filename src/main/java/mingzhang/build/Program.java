package mingzhang.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The running program, templates and all: which one it is. */
final class Program {
    /** Stands for its bytes; empty where it cannot be told. It does not change while it runs. */
    private static final Optional<String> DIGEST = look();

    private Program() {}

    static Optional<String> digest() {
        return DIGEST;
    }

    private static Optional<String> look() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(digest(Path.of(source.getLocation().toURI())));
        } catch (IOException | URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String digest(Path program) throws IOException {
        MessageDigest digest = Sha256.begin();
        List<String> lines = Files.isDirectory(program) ? ofFolder(program) : ofArchive(program);
        lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.end(digest);
    }

    /** Its table of contents has the checksum of each file; the manifest among them names the libraries. */
    private static List<String> ofArchive(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        byte[] buffer = new byte[1 << 16];
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            lines.append(folder.relativize(file))
                    .append(' ')
                    .append(checksum(file, buffer))
                    .append('\n');
        }
        return List.of(lines.toString());
    }

    private static long checksum(Path file, byte[] buffer) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                checksum.update(buffer, 0, length);
            }
        }
        return checksum.getValue();
    }
}
