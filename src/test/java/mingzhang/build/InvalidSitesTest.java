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
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder below sites-invalid holds one fault and, in findings.txt, all that the program has to say about it. */
class InvalidSitesTest {
    private static final Path SITES = Golden.folder("sites-invalid");

    @TempDir
    Path output;

    @TestFactory
    Stream<DynamicTest> faultIsReportedAsExpected() throws IOException {
        return cases().stream()
                .map(site -> DynamicTest.dynamicTest(
                        name(site), () -> Golden.compare(site.resolve("findings.txt"), findings(site))));
    }

    @TestFactory
    Stream<DynamicTest> unitBesideTheFaultyOneIsBuilt() throws IOException {
        return cases().stream()
                .filter(site -> Files.isDirectory(site.resolve("content/good")))
                .filter(site -> !name(site).matches("(site|taxonomy|key-unknown-in-site).*"))
                .map(site -> DynamicTest.dynamicTest(name(site), () -> {
                    Path folder = output.resolve(name(site));
                    SiteBuild.build(BuildOptions.of(site).into(folder).withoutPrints());
                    assertThat(folder.resolve("good/2023/index.html")).isRegularFile();
                    assertThat(folder.resolve("faulty")).doesNotExist();
                }));
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String name(Path site) {
        return site.getFileName().toString();
    }

    private static String findings(Path site) throws IOException {
        FindingText text = FindingText.in(Locale.CHINESE);
        return SiteBuild.check(BuildOptions.of(site)).findings().stream()
                .map(finding -> text.line(finding) + "\n")
                .collect(Collectors.joining());
    }
}
