package mingzhang.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of a site on disk; each is at every moment either the old one or the new one. */
final class SiteTree {
    private static final int BUFFER_SIZE = 1 << 16;

    /** What lies where a file is to be put. */
    enum Former {
        NOTHING,
        SAME,
        OTHER
    }

    private final Path site;
    private final Path beside;
    private final AtomicLong next = new AtomicLong();

    private SiteTree(Path site, Path beside) {
        this.site = site;
        this.beside = beside;
    }

    /** Opens the site and clears what a killed build left in the folder beside. */
    static SiteTree open(Path site, Path beside) throws IOException {
        Files.createDirectories(beside);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(beside)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
        return new SiteTree(site, beside);
    }

    boolean exists(String path) {
        return Files.exists(site.resolve(path), NOFOLLOW_LINKS);
    }

    boolean hasLength(String path, long length) throws IOException {
        Path file = site.resolve(path);
        return Files.isRegularFile(file) && Files.size(file) == length;
    }

    /** Whether the file still lies there as a build made it; of a PDF its length is looked at only. */
    boolean isIntact(FileRecord record) throws IOException {
        FileRecord.PrintSource source = record.source();
        return source == null
                ? checksum(record.path()).equals(Optional.of(record.checksum()))
                : hasLength(record.path(), source.length());
    }

    /** Tells whether something lies there, and whether it is a file of these bytes. */
    Former look(String path, byte[] content) throws IOException {
        Path file = site.resolve(path);
        if (!Files.exists(file, NOFOLLOW_LINKS)) {
            return Former.NOTHING;
        }
        boolean isSame = hasLength(path, content.length) && Arrays.equals(Files.readAllBytes(file), content);
        return isSame ? Former.SAME : Former.OTHER;
    }

    Optional<byte[]> read(String path) throws IOException {
        Path file = site.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** What lies directly in a folder; nothing if there is none. */
    List<String> names(String folder) throws IOException {
        Path entries = site.resolve(folder);
        if (!Files.isDirectory(entries)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(entries)) {
            return paths.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    Optional<String> checksum(String path) throws IOException {
        Path file = site.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Checksum.of(file)) : Optional.empty();
    }

    /** A file that lies beside the site and waits to be moved into place. */
    record Staged(Path file, String checksum) {}

    Staged stage(SiteOutput.Content content) throws IOException {
        Path written = beside.resolve(Long.toString(next.incrementAndGet()));
        CRC32 checksum = new CRC32();
        try (OutputStream out = new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(written), checksum), BUFFER_SIZE)) {
            content.writeTo(out);
        }
        return new Staged(written, Checksum.text(checksum));
    }

    /** Whether something lies there, and whether it is the same as the staged file. */
    Former look(String path, Staged staged) throws IOException {
        Path file = site.resolve(path);
        if (!Files.exists(file, NOFOLLOW_LINKS)) {
            return Former.NOTHING;
        }
        return Files.isRegularFile(file) && Files.mismatch(staged.file(), file) < 0 ? Former.SAME : Former.OTHER;
    }

    void discard(Staged staged) throws IOException {
        Files.delete(staged.file());
    }

    void place(String path, byte[] content) throws IOException {
        Path written = beside.resolve(Long.toString(next.incrementAndGet()));
        // One call of the system for the whole content; Files.write makes one for every 8 KB.
        try (FileChannel channel = FileChannel.open(written, CREATE_NEW, WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
        move(written, site.resolve(path));
    }

    void place(String path, Staged staged) throws IOException {
        move(staged.file(), site.resolve(path));
    }

    /** Asks for the folder only when it turns out to be missing: most files have one. */
    private static void move(Path written, Path file) throws IOException {
        try {
            Files.move(written, file, ATOMIC_MOVE);
        } catch (NoSuchFileException missing) {
            Path folder = file.getParent();
            if (folder == null) {
                throw missing;
            }
            Files.createDirectories(folder);
            Files.move(written, file, ATOMIC_MOVE);
        }
    }

    /** Removes a file and the folders that become empty by it; false when there is no such file. */
    boolean remove(String path) throws IOException {
        Path file = site.resolve(path);
        if (!exists(path) || Files.isDirectory(file, NOFOLLOW_LINKS)) {
            return false;
        }
        Files.delete(file);
        removeEmpty(file.getParent());
        return true;
    }

    private void removeEmpty(@Nullable Path folder) throws IOException {
        // A link to a folder would be removed even when that folder is full.
        if (folder == null || folder.equals(site) || !Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException stillUsed) {
            return;
        }
        removeEmpty(folder.getParent());
    }
}
