package mingzhang.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where templates, forms, taxonomy and assets come from: the site's own {@code templates/} folder first, then those that
 * came with the program.
 */
final class TemplateFolders implements AutoCloseable {
    private final List<Path> folders;
    private final Optional<FileSystem> archive;

    private TemplateFolders(List<Path> folders, Optional<FileSystem> archive) {
        this.folders = List.copyOf(folders);
        this.archive = archive;
    }

    static TemplateFolders of(Path root) throws IOException {
        List<Path> folders = own(root);
        Optional<FileSystem> archive = Optional.empty();
        URI builtIn = builtIn();
        if (builtIn.getScheme().equals("jar")) {
            FileSystem opened = FileSystems.newFileSystem(
                    Path.of(URI.create(builtIn.getSchemeSpecificPart().split("!")[0])), Map.of());
            archive = Optional.of(opened);
            folders.add(opened.getPath("templates"));
        } else {
            folders.add(Path.of(builtIn).resolve("../..").normalize());
        }
        return new TemplateFolders(folders, archive);
    }

    /** The same for a site whose own folder may have come or gone meanwhile; one of the two is to be closed. */
    TemplateFolders again(Path root) {
        List<Path> now = own(root);
        now.add(folders.get(folders.size() - 1));
        return new TemplateFolders(now, archive);
    }

    private static List<Path> own(Path root) {
        List<Path> folders = new ArrayList<>();
        Path own = root.resolve("templates");
        if (Files.isDirectory(own)) {
            folders.add(own);
        }
        return folders;
    }

    /** A file that is always there tells where the rest lies; jars need not list their folders. */
    private static URI builtIn() {
        URL marker = TemplateFolders.class.getResource("/templates/tables/tables.yaml");
        if (marker == null) {
            throw new IllegalStateException("the built-in templates are missing");
        }
        try {
            return marker.toURI();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    List<Path> roots() {
        return folders;
    }

    /** The first file of that path. */
    Optional<Path> find(String path) {
        return folders.stream()
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether the site has files of its own in that folder. */
    boolean hasOwn(String folder) {
        return folders.size() > 1 && Files.isDirectory(folders.get(0).resolve(folder));
    }

    /** All files of that path, the built-in one first. */
    List<Path> all(String path) {
        List<Path> found = new ArrayList<>();
        for (int index = folders.size() - 1; index >= 0; index--) {
            Path file = folders.get(index).resolve(path);
            if (Files.isRegularFile(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /** The files and folders directly below a folder, by name; the site's own cover the built-in ones. */
    SortedMap<String, Path> list(String folder) throws IOException {
        SortedMap<String, Path> entries = new TreeMap<>();
        for (Path root : folders) {
            Path inner = root.resolve(folder);
            if (Files.isDirectory(inner)) {
                try (Stream<Path> paths = Files.list(inner)) {
                    paths.forEach(path -> entries.putIfAbsent(name(path), path));
                }
            }
        }
        return entries;
    }

    /** The first folder of that path, which must be there. */
    Path folder(String path) {
        return folders.stream()
                .map(folder -> folder.resolve(path))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("missing templates/" + path));
    }

    private static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** The text of a file that belongs to the program. */
    String text(String path) {
        Path file = find(path).orElseThrow(() -> new IllegalStateException("missing templates/" + path));
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }
}
