package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.finding.Finding;
import mingzhang.print.GoldenPrints;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the program publishes, it can read: the pages and the PDFs of the golden sites, which have no mistakes. */
final class OwnReportsTest {
    @TempDir
    Path root;

    private BuildReport examined(Path file) throws IOException {
        return Examination.of(root, List.of(file), Optional.empty()).report();
    }

    /** The reports of units, without the volumes that bind several of them. */
    private static Stream<String> reports() {
        return GoldenPrints.all().keySet().stream()
                .filter(path -> !path.startsWith("content/") && Files.exists(page(path)));
    }

    private static Path page(String print) {
        int end = print.indexOf('/');
        return Golden.folder("sites/" + print.substring(0, end) + "/site"
                + print.substring(end).replaceAll("\\.pdf$", ".html"));
    }

    @TestFactory
    Stream<DynamicTest> pageIsFreeOfErrors() {
        return reports()
                .map(report -> DynamicTest.dynamicTest(
                        report,
                        () -> assertThat(examined(page(report)).findings()).noneMatch(Finding::isError)));
    }

    @TestFactory
    Stream<DynamicTest> printSaysWhatThePageSays() {
        return reports()
                .map(report -> DynamicTest.dynamicTest(report, () -> {
                    Path print = Files.write(
                            Files.createTempFile(root, "report", ".pdf"),
                            GoldenPrints.all().get(report));
                    BuildReport printed = examined(print);
                    assertThat(printed.facts()).isEqualTo(examined(page(report)).facts());
                    assertThat(printed.findings()).noneMatch(Finding::isError);
                }));
    }
}
