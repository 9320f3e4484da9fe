package mingzhang.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Position;

/** The lines that findings speak of, read from a site's folder. Not for several threads. */
public final class SourceLines {
    private final Path root;
    private final Map<String, List<String>> files;

    /** The lines of the files below a folder. */
    public SourceLines(Path root) {
        this(root, Map.of());
    }

    /** The lines of files that were read before, the others being below a folder. */
    public SourceLines(Path root, Map<String, List<String>> files) {
        this.root = root;
        this.files = new HashMap<>(files);
    }

    /** The line at a position; empty for a file as a whole and for a file that lies elsewhere. */
    public Optional<String> at(Position position) {
        List<String> lines = files.computeIfAbsent(position.file(), this::read);
        return position.line() > 0 && position.line() <= lines.size()
                ? Optional.of(lines.get(position.line() - 1))
                : Optional.empty();
    }

    private List<String> read(String file) {
        try {
            Path path = root.resolve(file);
            return Files.isRegularFile(path)
                    ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
