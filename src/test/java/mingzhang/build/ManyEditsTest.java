package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a site is edited between builds, each leaves what a build from nothing would make. */
final class ManyEditsTest {
    private static final List<String> UNITS = List.of("archives", "library", "museum");
    private static final List<Integer> YEARS = List.of(2021, 2022, 2023);

    @TempDir
    Path folder;

    /** Something that a person may do between two builds. */
    private enum Edit {
        FIGURE,
        NAME,
        YEAR_GONE,
        TEMPLATE,
        SETTING,
        PAGE_GONE,
        PAGE_CHANGED,
        ERROR
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theSiteIsThatOfABuildFromNothing(long seed) throws IOException {
        Random random = new Random(seed);
        Path root = folder.resolve("site");
        TestSite site = TestSite.in(root);
        for (String unit : UNITS) {
            site.year(unit, 2022, figures(random));
        }
        List<Edit> edits = new ArrayList<>(List.of(Edit.values()));
        edits.addAll(List.of(Edit.values()));
        Collections.shuffle(edits, random);
        for (Edit edit : edits) {
            make(edit, site, root, random);
            BuildReport report = SiteBuild.build(site.options().pruned());
            if (report.hasErrors()) {
                repair(site, report, random);
            } else {
                Path whole = Files.createTempDirectory(folder, "whole");
                BuildReport fromNothing =
                        SiteBuild.build(site.options().pruned().into(whole));
                assertThat(published(site.output())).as("after %s", edit).isEqualTo(published(whole));
                assertThat(report.findings()).as("after %s", edit).isEqualTo(fromNothing.findings());
            }
        }
    }

    private static void make(Edit edit, TestSite site, Path root, Random random) throws IOException {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        int year = YEARS.get(random.nextInt(YEARS.size()));
        Path page = site.output().resolve(unit + "/" + year + "/report.html");
        Path file = root.resolve("content/" + unit + "/" + year + ".yaml");
        switch (edit) {
            case FIGURE -> site.year(unit, year, figures(random));
            case NAME -> site.file("content/" + unit + "/unit.yaml", "名称: 第%d馆\n".formatted(random.nextInt(100)));
            case YEAR_GONE -> Files.deleteIfExists(file);
            case TEMPLATE ->
                site.form("<@section title=\"概况\"><@prose slot=\"概况\"/></@section>\n<p>%d</p>\n"
                        .formatted(random.nextInt(100)));
            case SETTING -> site.file("content/site.yaml", "名称: 测试站点%d\n帮助: 无\n".formatted(random.nextInt(100)));
            case PAGE_GONE -> Files.deleteIfExists(page);
            case PAGE_CHANGED -> {
                if (Files.exists(page)) {
                    Files.writeString(page, "changed");
                }
            }
            case ERROR -> site.year(unit, year, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n");
        }
    }

    private static void repair(TestSite site, BuildReport report, Random random) throws IOException {
        for (Finding finding : report.findings()) {
            if (finding.isError()) {
                site.file(
                        finding.position().file(),
                        "年度: %s\n体例: [report]\n%s"
                                .formatted(finding.position().file().replaceAll("\\D", ""), figures(random)));
            }
        }
    }

    private static String figures(Random random) {
        return "支出: { 基本支出: %d, 项目支出: 2 }\n叙述: { 概况: \"支出{{支出}}。\" }\n".formatted(1 + random.nextInt(9));
    }

    private static Map<String, String> published(Path output) throws IOException {
        Map<String, String> files = TestSite.texts(output);
        files.keySet().removeIf(path -> path.startsWith(".mingzhang/"));
        return files;
    }
}
