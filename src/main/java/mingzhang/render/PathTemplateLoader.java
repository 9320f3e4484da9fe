package mingzhang.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds templates in folders, the first of them first; a folder may lie inside a jar. */
final class PathTemplateLoader implements TemplateLoader {
    private final List<Path> roots;

    PathTemplateLoader(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        try {
            return roots.stream()
                    .map(root -> root.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException unwritable) {
            // A name that this system's files cannot have is one that there is not.
            return null;
        }
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(Files.readString((Path) source, StandardCharsets.UTF_8));
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
