package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is stopped on its way, as by Ctrl-C. */
class InterruptedBuildTest {
    private static final int UNITS = 60;

    @TempDir
    Path root;

    private TestSite write(String folder, String words) throws IOException {
        TestSite site = TestSite.in(Files.createDirectories(root.resolve(folder)));
        for (int unit = 0; unit < UNITS; unit++) {
            site.year("unit-" + unit, 2023, "支出: " + (unit + 1) + "\n叙述: { 概况: " + words + " }\n");
        }
        return site;
    }

    @Test
    void leavesEachPageOldOrNewAndIsMadeGoodByTheNext() throws Exception {
        TestSite site = write("site", "从前");
        site.build();
        write("site", "现在");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "mingzhang.cli.Mingzhang",
                        "--no-pdf",
                        "--root",
                        root.resolve("site").toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output.txt").toFile())
                .start();
        Path first = site.output().resolve("unit-0/2023/report.html");
        while (build.isAlive() && !Files.readString(first).contains("现在")) {
            Thread.sleep(1);
        }
        build.destroy();
        assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
        TestSite.texts(site.output()).forEach((path, text) -> {
            if (path.endsWith(".html") && !path.startsWith(".mingzhang/")) {
                assertThat(text).as(path).startsWith("<!DOCTYPE html>").contains("</html>");
            }
        });
        site.build();
        TestSite fresh = write("fresh", "现在");
        fresh.build();
        assertThat(pages(site)).isEqualTo(pages(fresh));
    }

    private static Map<String, String> pages(TestSite site) throws IOException {
        Map<String, String> pages = TestSite.texts(site.output());
        pages.keySet().removeIf(path -> path.startsWith(".mingzhang/"));
        return pages;
    }
}
