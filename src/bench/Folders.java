import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files. */
final class Folders {
    private Folders() {}

    /** How much lies in a folder, without the program's own records. */
    record Size(long files, long bytes) {}

    static Size size(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            long[] sizes = paths.filter(Files::isRegularFile)
                    .filter(path -> !folder.relativize(path).startsWith(".mingzhang"))
                    .mapToLong(path -> path.toFile().length())
                    .toArray();
            return new Size(sizes.length, Arrays.stream(sizes).sum());
        }
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(from)) {
            paths = all.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
