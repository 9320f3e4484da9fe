package mingzhang.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of units that lie on the site already. */
@FunctionalInterface
interface PublishedFiles {
    /** Opens one; empty if there is none. */
    Optional<InputStream> open(String path) throws IOException;

    /** Those in the folder of a site. */
    static PublishedFiles in(Path site) {
        return path -> {
            Path file = site.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }
}
