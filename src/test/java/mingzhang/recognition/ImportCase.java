package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.build.Importing;
import mingzhang.build.Importing.Imported;
import mingzhang.finding.Finding;

/** Files that are imported into a small site, and what is in the content file then. */
final class ImportCase {
    static final String UNIT = "archives";

    private final Path root;
    private final TestSite site;
    private final List<Path> files = new ArrayList<>();

    ImportCase(Path root) throws IOException {
        this.root = root;
        this.site = TestSite.in(root);
    }

    ImportCase file(String name, byte[] bytes) throws IOException {
        files.add(Files.write(Files.createDirectories(root.resolve("reports")).resolve(name), bytes));
        return this;
    }

    ImportCase text(String text) throws IOException {
        return file("报告.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    Imported read() throws IOException {
        return new Importing(root)
                .read(files, new Importing.Target(Optional.of(UNIT), Optional.empty(), Optional.empty()));
    }

    /** What was recognised; the file has been written. */
    Recognised recognised() throws IOException {
        Imported imported = read();
        assertThat(imported.authored().findings()).isEmpty();
        return imported.recognised().orElseThrow();
    }

    String content() throws IOException {
        return recognised().content();
    }

    /** The figures and texts of the file by their paths. */
    Map<String, String> values() throws IOException {
        return ContentValues.of(content());
    }

    /** What the check says of the site with the imported file. */
    List<Finding> findings() throws IOException {
        recognised();
        return site.allFindings();
    }
}
