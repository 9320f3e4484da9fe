package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit of which nothing has changed is not built again, and nobody can tell by the site. */
final class UnchangedUnitsTest {
    private static final String FIGURES = "支出: { 基本支出: 4, 项目支出: 2 }\n叙述: { 概况: \"支出{{支出}}。\" }\n";

    private static final String SIX = "value=\"60000\"";
    private static final String SEVEN = "value=\"70000\"";
    private static final String LIBRARY = "名称: 图书馆\n上级: bureau\n";

    @TempDir
    Path folder;

    private Path root;
    private TestSite site;

    @BeforeEach
    void buildThreeUnits() throws IOException {
        root = folder.resolve("site");
        site = TestSite.in(root)
                .year("archives", 2022, FIGURES)
                .year("archives", 2023, FIGURES)
                .year("library", 2023, FIGURES)
                .year("bureau", 2023, "叙述: { 概况: \"支出{{支出}}。\" }\n")
                .file("content/bureau/unit.yaml", "名称: 主管局\n汇总单位: [library]\n")
                .file("content/library/unit.yaml", LIBRARY);
        assertThat(site.build().findings()).noneMatch(Finding::isError);
    }

    private BuildReport buildAsFromNothing() throws IOException {
        return buildAsFromNothing(site.options());
    }

    /** Builds, and holds the site and the findings against those of a build into an empty folder. */
    private BuildReport buildAsFromNothing(BuildOptions options) throws IOException {
        BuildReport report = SiteBuild.build(options);
        Path empty = Files.createTempDirectory(folder, "whole");
        BuildReport whole = SiteBuild.build(options.into(empty));
        assertThat(published(site.output())).isEqualTo(published(empty));
        assertThat(report.findings()).isEqualTo(whole.findings());
        assertThat(report.facts()).isEqualTo(whole.facts());
        return report;
    }

    private static Map<String, String> published(Path output) throws IOException {
        Map<String, String> files = TestSite.texts(output);
        files.keySet().removeIf(path -> path.startsWith(".mingzhang/new/") || path.equals(".mingzhang/lock"));
        return files;
    }

    @Test
    void nothingIsBuiltAgainWhereNothingChanged() throws IOException {
        BuildReport report = buildAsFromNothing();
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.written().orElseThrow().written()).isZero();
    }

    @Test
    void onlyTheUnitIsBuiltAgainWhoseFileChanged() throws IOException {
        site.year("archives", 2023, FIGURES.replace("2 }", "3 }"));
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @Test
    void aUnitIsBuiltAgainWhenTheFileOfItsMemberChanged() throws IOException {
        site.year("library", 2023, FIGURES.replace("2 }", "3 }")).file("content/library/unit.yaml", LIBRARY);
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(1);
        assertThat(site.page("bureau/2023/report.html")).contains(SEVEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content/site.yaml                     | '名称: 另一个站点\n帮助: 无\n'
            content/taxonomy.yaml                 | '收入: { 名称: 全部收入 }\n'
            content/glossary.yaml                 | '术语: { 支出: 花出去的钱 }\n'
            content/library/unit.yaml             | '名称: 另一个名称的单位\n'
            templates/formats/report/report.ftlh  | '<p>别的。</p>\n'
            templates/parts/own.ftlh              | '<p>别的。</p>\n'
            """)
    void allUnitsAreBuiltAgainWhenSomethingChangedThatTheyShare(String path, String text) throws IOException {
        site.file(path, text.replace("\\n", "\n"));
        assertThat(buildAsFromNothing().unchanged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archives/2022/report.html", "archives/index.html", "archives/summary.json"})
    void aPublishedFileThatWasRemovedByHandComesBack(String path) throws IOException {
        Files.delete(site.output().resolve(path));
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archives/2022/report.html", "archives/index.html", "archives/summary.json"})
    void aPublishedFileThatWasChangedByHandIsMadeAnew(String path) throws IOException {
        Files.writeString(site.output().resolve(path), "{}");
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "00000000{}", "0"})
    void aNoteThatIsBrokenIsAsGoodAsNone(String note) throws IOException {
        Files.writeString(site.output().resolve(".mingzhang/units/library.json"), note);
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @Test
    void aNoteThatSomebodyChangedIsAsGoodAsNone() throws IOException {
        Path note = site.output().resolve(".mingzhang/units/library.json");
        Files.writeString(note, Files.readString(note).replace("\"facts\":{\"stated\":2", "\"facts\":{\"stated\":9"));
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @Test
    void notesMayBeMissing() throws IOException {
        Files.delete(site.output().resolve(".mingzhang/units/library.json"));
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
    }

    @Test
    void aSiteBuiltBeforeThereWereNotesIsBuiltWhole() throws IOException {
        for (String unit : new String[] {"archives", "bureau", "library"}) {
            Files.delete(site.output().resolve(".mingzhang/units/" + unit + ".json"));
        }
        Files.delete(site.output().resolve(".mingzhang/units"));
        assertThat(buildAsFromNothing().unchanged()).isZero();
    }

    @Test
    void aUnitThatIsNoMoreIsForgotten() throws IOException {
        site.without("content/archives/2022.yaml")
                .without("content/archives/2023.yaml")
                .without("content/archives/unit.yaml");
        Files.delete(root.resolve("content/archives"));
        site.build();
        assertThat(site.output().resolve(".mingzhang/units/archives.json")).doesNotExist();
    }

    @Test
    void aUnitWithErrorsIsLookedAtEachTime() throws IOException {
        site.year("archives", 2023, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n");
        site.build();
        BuildReport again = site.build();
        assertThat(again.findings()).anyMatch(Finding::isError);
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void aUnitWhoseErrorWasTakenBackIsAsItWas() throws IOException {
        site.year("archives", 2022, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n");
        site.build();
        site.year("archives", 2022, FIGURES);
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(3);
    }

    @Test
    void aFormerYearStaysUntilItsRemovalIsAskedFor() throws IOException {
        site.without("content/archives/2022.yaml");
        site.build();
        BuildReport kept = site.build();
        assertThat(kept.unchanged()).isEqualTo(3);
        assertThat(kept.findings()).extracting(Finding::rule).contains("former-year");
        assertThat(site.page("archives/2022/report.html")).contains(SIX);
        assertThat(buildAsFromNothing(site.options().pruned()).unchanged()).isZero();
        assertThat(site.output().resolve("archives/2022")).doesNotExist();
    }

    @Test
    void aBuildOfOneUnitLeavesItIfNothingChanged() throws IOException {
        BuildReport report = SiteBuild.build(site.options().only("archives", Optional.empty()));
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(3);
    }

    @Test
    void aBuildOfOneYearDoesNotHideThatTheOthersAreStillToCome() throws IOException {
        site.year("archives", 2022, FIGURES.replace("2 }", "3 }")).year("archives", 2023, FIGURES);
        SiteBuild.build(site.options().only("archives", Optional.of(2023)));
        assertThat(site.page("archives/2022/report.html")).contains(SIX);
        assertThat(buildAsFromNothing().unchanged()).isEqualTo(2);
        assertThat(site.page("archives/2022/report.html")).contains(SEVEN);
    }

    @Test
    void printsAreMadeAfterABuildWithoutThemAndThenLeft() throws IOException {
        Path print = site.output().resolve("archives/2023/report.pdf");
        BuildOptions printing = BuildOptions.of(root);
        assertThat(SiteBuild.build(printing).unchanged()).isZero();
        byte[] made = Files.readAllBytes(print);
        assertThat(SiteBuild.build(printing).unchanged()).isEqualTo(3);
        Files.delete(print);
        assertThat(SiteBuild.build(printing).unchanged()).isEqualTo(2);
        assertThat(Files.readAllBytes(print)).isEqualTo(made);
    }

    @Test
    void aVolumeOfAllUnitsIsBoundOfThoseToo() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n帮助: 无\n合订本: [全站]\n");
        BuildOptions printing = BuildOptions.of(root);
        SiteBuild.build(printing);
        site.year("archives", 2023, FIGURES.replace("2 }", "3 }"));
        buildAsFromNothing(printing);
    }
}
