package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever builds a site, wherever and on however many cores, gets the same bytes. */
@Isolated
class SameSiteSameBytesTest {
    private final TimeZone usualZone = TimeZone.getDefault();
    private final Locale usualLocale = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        TimeZone.setDefault(usualZone);
        Locale.setDefault(usualLocale);
    }

    @Test
    void siteIsTheSameInAnotherZoneLanguageFileOrderAndOnOtherThreads() throws IOException {
        Map<String, String> usual = build(copy("first", false), 1);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
        Map<String, String> unusual = build(copy("second", true), 4);
        assertThat(unusual).isEqualTo(usual);
    }

    private static Map<String, String> build(Path root, int threads) throws IOException {
        BuildOptions usual = BuildOptions.of(root);
        BuildReport report =
                SiteBuild.build(new BuildOptions(root, usual.output(), true, usual.only(), usual.isPruned(), threads));
        assertThat(report.findings().stream().filter(Finding::isError)).isEmpty();
        Map<String, String> files = TestSite.texts(usual.output());
        assertThat(files.keySet()).anyMatch(path -> path.endsWith(".pdf"));
        return files;
    }

    /** The five fictional years and a second unit, copied in one order or the other. */
    private Path copy(String name, boolean isReversed) throws IOException {
        Path root = folder.resolve(name);
        List<String> paths = new ArrayList<>();
        for (String site : List.of("sites/five-years", "sites/one-unit")) {
            for (String path :
                    TestSite.files(Golden.folder(site).resolve("content")).keySet()) {
                paths.add(site + "/content/" + path);
            }
        }
        if (isReversed) {
            Collections.reverse(paths);
        }
        for (String path : paths) {
            Path target = root.resolve(path.substring(path.indexOf("content/")));
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(Golden.folder(path)));
        }
        Files.write(
                root.resolve("content/site.yaml"),
                Files.readAllBytes(Golden.folder("sites/five-years/content/site.yaml")));
        return root;
    }
}
