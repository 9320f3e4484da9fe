package mingzhang.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The files of a site on disk; each is at every moment either the old one or the new one. */
final class SiteTree {
    private static final int BUFFER_SIZE = 1 << 16;

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

    boolean holds(String path, byte[] content) throws IOException {
        return hasLength(path, content.length) && Arrays.equals(Files.readAllBytes(site.resolve(path)), content);
    }

    Optional<String> digest(String path) throws IOException {
        Path file = site.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Sha256.of(file)) : Optional.empty();
    }

    /** A file that lies beside the site and waits to be moved into place. */
    record Staged(Path file, String digest) {}

    Staged stage(SiteFolder.Content content) throws IOException {
        Path written = beside.resolve(Long.toString(next.incrementAndGet()));
        MessageDigest digest = Sha256.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(written), digest), BUFFER_SIZE)) {
            content.writeTo(out);
        }
        return new Staged(written, HexFormat.of().formatHex(digest.digest()));
    }

    void discard(Staged staged) throws IOException {
        Files.delete(staged.file());
    }

    void place(String path, byte[] content) throws IOException {
        Path written = beside.resolve(Long.toString(next.incrementAndGet()));
        Files.write(written, content);
        move(written, path);
    }

    void place(String path, Staged staged) throws IOException {
        move(staged.file(), path);
    }

    private void move(Path written, String path) throws IOException {
        Path file = site.resolve(path);
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.move(written, file, ATOMIC_MOVE);
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
