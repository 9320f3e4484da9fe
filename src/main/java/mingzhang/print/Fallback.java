package mingzhang.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The faces for rare characters, from the most to the least usual, each read when first needed, because they are large
 * and hardly ever needed. For threads.
 */
final class Fallback {
    private final Path directory;
    private final List<FontFace> loaded = new ArrayList<>();
    private List<Path> files = List.of();

    Fallback(Path directory) {
        this.directory = directory;
    }

    /** Whether a face has a character; throws UncheckedIOException if one cannot be read. */
    boolean has(int codePoint) {
        return first(codePoint) >= 0;
    }

    /** For each of the characters the first face that has it, every face once. */
    synchronized List<FontFace> having(IntStream codePoints) {
        SortedMap<Integer, FontFace> faces = new TreeMap<>();
        codePoints.map(this::first).filter(index -> index >= 0).forEach(index -> faces.put(index, loaded.get(index)));
        return List.copyOf(faces.values());
    }

    /** All of them, read now if they were not. */
    synchronized List<FontFace> all() {
        boolean hasMore = true;
        while (hasMore) {
            hasMore = loadNext();
        }
        return List.copyOf(loaded);
    }

    /** The place of the first face that has a character; -1 where none has. */
    private synchronized int first(int codePoint) {
        int index = 0;
        while (index < loaded.size() || loadNext()) {
            if (loaded.get(index).has(codePoint)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    private boolean loadNext() {
        try {
            if (files.isEmpty() && Files.isDirectory(directory)) {
                files = List.copyOf(Fonts.fontFiles(directory));
            }
            return loaded.size() < files.size()
                    && loaded.add(FontFace.parse(Files.readAllBytes(files.get(loaded.size()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
