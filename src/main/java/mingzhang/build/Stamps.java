package mingzhang.build;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When files were written and how long they are, by which a change is noticed without reading them.
 *
 * @param files by path
 */
record Stamps(Map<Path, Stamp> files) {

    /**
     * One file's.
     *
     * @param key which file it is, for one that was put in the place of another; empty where the system does not tell
     */
    record Stamp(FileTime modified, long size, String key) {
        /** Empty if there is no such file. */
        static Optional<Stamp> of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(
                        attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey())));
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        }
    }

    /** Of all files below a folder and of some more; those that are not there have none. */
    static Stamps of(Path folder, List<Path> more) throws IOException {
        Map<Path, Stamp> stamps = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Stamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
                }
            }
        }
        for (Path file : more) {
            Stamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
        }
        return new Stamps(stamps);
    }
}
