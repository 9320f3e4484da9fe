package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.build.Examination.Examined;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.io.TempDir;

/** Writes reports into an empty folder and has them checked as they stand. */
abstract class ExaminedReports {
    @TempDir
    Path root;

    Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Examined examined(Path... files) throws IOException {
        return Examination.of(root, List.of(files), Optional.empty());
    }

    List<Finding> findings(Path... files) throws IOException {
        return examined(files).report().findings();
    }

    /** Where a rule reports something: file, line and column. */
    List<String> of(String rule, Path... files) throws IOException {
        return findings(files).stream()
                .filter(finding -> finding.rule().equals(rule)
                        && !finding.position().file().isEmpty())
                .map(finding -> root.relativize(Path.of(finding.position().file())) + ":"
                        + finding.position().line() + ":" + finding.position().column())
                .toList();
    }
}
