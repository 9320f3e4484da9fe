package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five reports of this repository as they were published, without what 数据说明 says about their faults. */
class PublishedReportsTest {
    @TempDir
    Path root;

    private List<Finding> findings() throws IOException {
        Path content = Golden.folder("../../../content").normalize();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        root.resolve("content").resolve(content.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, withoutNotes(Files.readString(file)));
            }
        }
        return SiteBuild.check(BuildOptions.of(root)).findings();
    }

    /** The lines of 数据说明 become empty, so that all others keep their numbers. */
    private static String withoutNotes(String text) {
        StringBuilder rest = new StringBuilder();
        boolean isNote = false;
        for (String line : text.split("\n", -1)) {
            boolean isTop = !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-';
            isNote = isTop ? line.startsWith("数据说明:") : isNote;
            rest.append(isNote ? "" : line).append('\n');
        }
        return rest.toString();
    }

    @Test
    void allFaultsAreFound() throws IOException {
        FindingText text = FindingText.in(Locale.CHINESE);
        Golden.compare(
                Golden.folder("published").resolve("findings.txt"),
                findings().stream()
                        .map(finding -> text.line(finding).replaceFirst(":\\d+:\\d+:", ":") + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void noneCouldBePublishedWithoutSayingWhy() throws IOException {
        assertThat(findings())
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.position().file().split("/")[1])
                .contains("changsha-tianxin", "zhuzhou-shifeng", "panzhihua-xiqu");
    }
}
