package mingzhang.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The faces for rare characters, read when first needed, because they are large and hardly ever needed. For threads. */
final class Fallback {
    private final Path directory;
    private List<FontFace> loaded = List.of();

    Fallback(Path directory) {
        this.directory = directory;
    }

    /** All of them; throws UncheckedIOException if one cannot be read. */
    synchronized List<FontFace> faces() {
        if (loaded.isEmpty() && Files.isDirectory(directory)) {
            try {
                List<FontFace> faces = new ArrayList<>();
                for (Path file : Fonts.fontFiles(directory)) {
                    faces.add(FontFace.parse(Files.readAllBytes(file)));
                }
                loaded = List.copyOf(faces);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return loaded;
    }
}
