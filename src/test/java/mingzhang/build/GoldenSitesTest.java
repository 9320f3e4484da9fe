package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/resources/sites/} is a site with the pages it must give, and so is the repository's own
 * {@code content/} with {@code site/}. {@code -Dgolden=write} writes the pages anew, except where CI is set.
 */
class GoldenSitesTest {
    private static final boolean IS_WRITTEN =
            "write".equals(System.getProperty("golden")) && !"true".equals(System.getenv("CI"));

    /** What a build makes that is not under version control. */
    private static final String NOT_KEPT = ".*\\.(pdf|xlsx|ofd)";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theSiteIsWhatItsContentGives() throws IOException {
        List<Path> sites = new ArrayList<>(List.of(Path.of("")));
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/sites"))) {
            cases.filter(Files::isDirectory).sorted().forEach(sites::add);
        }
        return sites.stream().map(site -> DynamicTest.dynamicTest(name(site), () -> check(site)));
    }

    private static String name(Path site) {
        return site.toString().isEmpty() ? "content" : String.valueOf(site.getFileName());
    }

    private void check(Path site) throws IOException {
        Path root = site.toAbsolutePath();
        if (IS_WRITTEN) {
            SiteBuild.build(BuildOptions.of(root).withoutPrints());
        }
        Path built = folder.resolve(name(site));
        BuildReport report = SiteBuild.build(BuildOptions.of(root).into(built).withoutPrints());
        boolean withAssets = site.toString().isEmpty();
        SortedMap<String, String> actual = pages(built, withAssets);
        SortedMap<String, String> expected = pages(root.resolve("site"), withAssets);
        assertThat(report.hasErrors()).isFalse();
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(actual.keySet().stream()
                        .filter(path -> !Objects.equals(actual.get(path), expected.get(path)))
                        .toList())
                .as("pages that differ; -Dgolden=write makes them anew")
                .isEmpty();
    }

    /** One golden copy of the style sheets is enough, that of the repository's own site. */
    private static SortedMap<String, String> pages(Path site, boolean withAssets) throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(site)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = site.relativize(file).toString().replace('\\', '/');
            boolean isKept = withAssets || !path.startsWith("assets/");
            if (isKept && !path.startsWith(".mingzhang") && !path.matches(NOT_KEPT)) {
                pages.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return pages;
    }
}
