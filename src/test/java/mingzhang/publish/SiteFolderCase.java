package mingzhang.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.io.TempDir;

/** A site folder and the builds that tests run on it. */
abstract class SiteFolderCase {
    static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path site;

    /** What one build does. */
    interface Build {
        void run(SiteFolder folder) throws IOException;
    }

    Summary build(Build build) throws IOException {
        try (SiteFolder folder = SiteFolder.open(site)) {
            build.run(folder);
            return folder.finish();
        }
    }

    void unfinishedBuild(Build build) throws IOException {
        try (SiteFolder folder = SiteFolder.open(site)) {
            build.run(folder);
        }
    }

    void foreign(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
