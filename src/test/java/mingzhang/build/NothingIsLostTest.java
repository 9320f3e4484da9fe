package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published stays published until somebody asks for its removal. */
class NothingIsLostTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final String BROKEN = "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n";

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void buildTwoUnits() throws IOException {
        site = TestSite.in(root)
                .year("archives", 2022, "支出: { 基本支出: 4, 项目支出: 2 }\n叙述: { 概况: 旧年文字。 }\n")
                .year("archives", 2023, "支出: { 基本支出: 3, 项目支出: 2 }\n叙述: { 概况: 旧文字。 }\n")
                .year("library", 2023, "支出: { 基本支出: 7, 项目支出: 2 }\n叙述: { 概况: 旧文字。 }\n");
        site.build();
    }

    private void breakArchives() throws IOException {
        site.year("archives", 2023, BROKEN + "叙述: { 概况: 新文字。 }\n");
    }

    private Map<String, String> published(String folder) throws IOException {
        return TestSite.texts(site.output().resolve(folder));
    }

    @Test
    void unitThatGetsAnErrorKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        breakArchives();
        site.build();
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unitThatGetsAnErrorStaysOnTheHomePage() throws IOException {
        String before = site.page("index.html");
        breakArchives();
        site.build();
        assertThat(site.page("index.html")).isEqualTo(before);
    }

    @Test
    void unitThatGetsAnErrorStaysOnTheYearPage() throws IOException {
        breakArchives();
        site.build();
        assertThat(site.page("years/2023/index.html")).contains("../../archives/2023/index.html");
    }

    @Test
    void unitBesideTheOneWithAnErrorIsUpdated() throws IOException {
        breakArchives();
        site.year("library", 2023, "支出: { 基本支出: 8, 项目支出: 2 }\n叙述: { 概况: 新文字。 }\n");
        site.build();
        assertThat(site.page("library/2023/report.html")).contains("新文字");
    }

    @Test
    void unitWhoseFileCannotBeReadKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        site.file("content/archives/2023.yaml", "年度：2023\n");
        site.build();
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unitWithAFolderInThePlaceOfAFileKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        site.without("content/archives/2023.yaml");
        Files.createDirectory(root.resolve("content/archives/2023.yaml"));
        assertThat(warningsAndErrors(site.build())).containsExactly("file-unreadable");
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unitWhoseOwnFileIsGoneKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        site.without("content/archives/unit.yaml").build();
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unitOfABrokenFormKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        site.file("templates/formats/report/format.yaml", "名称: 测试体例\n文裆: []\n").build();
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unitWhoseReportCannotBePrintedKeepsItsFormerPages() throws IOException {
        Map<String, String> before = published("archives");
        site.form("<p>没有配对的标签<br></p>\n<@prose slot=\"概况\"/>\n");
        SiteBuild.build(BuildOptions.of(root).only("archives", Optional.empty()));
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void pageAcrossUnitsWhoseTemplateFailsStaysAsItWas() throws IOException {
        String before = site.page("compare/index.html");
        site.file("templates/pages/compare.ftlh", "${nothing.at.all}\n").build();
        assertThat(site.page("compare/index.html")).isEqualTo(before);
    }

    @Test
    void brokenSettingsOfTheSiteLeaveEverythingAsItWas() throws IOException {
        Map<String, String> before = published("");
        site.file("content/site.yaml", "名称: 测试站点\n主办: 无\n").build();
        assertThat(published("")).isEqualTo(before);
    }

    @Test
    void firstErrorOfANewUnitDoesNotPublishIt() throws IOException {
        site.year("museum", 2023, BROKEN).build();
        assertThat(site.output().resolve("museum")).doesNotExist();
    }

    @Test
    void yearWhoseFileIsGoneKeepsItsPages() throws IOException {
        Map<String, String> before = published("archives/2022");
        site.without("content/archives/2022.yaml").build();
        assertThat(published("archives/2022")).isEqualTo(before);
    }

    private static List<String> warningsAndErrors(BuildReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Finding::rule)
                .toList();
    }

    @Test
    void yearWhoseFileIsGoneIsReported() throws IOException {
        BuildReport report = site.without("content/archives/2022.yaml").build();
        assertThat(warningsAndErrors(report)).containsExactly("former-year");
    }

    @Test
    void yearWhoseFileIsGoneIsRemovedByPruning() throws IOException {
        site.without("content/archives/2022.yaml");
        SiteBuild.build(site.options().pruned());
        assertThat(site.output().resolve("archives/2022")).doesNotExist();
    }

    @Test
    void pruningKeepsTheOtherYears() throws IOException {
        site.without("content/archives/2022.yaml");
        SiteBuild.build(site.options().pruned());
        assertThat(site.output().resolve("archives/2023/report.html")).exists();
    }

    @Test
    void yearWhoseFileIsGoneStaysOnTheHomePage() throws IOException {
        site.without("content/archives/2022.yaml").build();
        assertThat(site.page("index.html")).contains("archives/2022/report.html");
    }

    @Test
    void yearWhoseFileIsGoneStaysOnTheUnitPage() throws IOException {
        site.without("content/archives/2022.yaml").build();
        assertThat(site.page("archives/index.html")).contains("2022/index.html");
    }

    @Test
    void yearPageOfAYearWhoseFilesAreGoneStays() throws IOException {
        site.without("content/archives/2022.yaml").build();
        assertThat(site.output().resolve("years/2022/index.html")).exists();
    }

    @Test
    void unitWhoseFolderIsGoneKeepsItsPages() throws IOException {
        Map<String, String> before = published("library");
        site.without("content/library/2023.yaml").without("content/library/unit.yaml");
        Files.delete(root.resolve("content/library"));
        site.build();
        assertThat(published("library")).isEqualTo(before);
    }

    @Test
    void unitWhoseFolderIsGoneStaysOnTheHomePage() throws IOException {
        site.without("content/library/2023.yaml").without("content/library/unit.yaml");
        Files.delete(root.resolve("content/library"));
        site.build();
        assertThat(site.page("index.html")).contains("library/index.html");
    }

    @Test
    void unitWhoseFolderIsGoneIsRemovedByPruning() throws IOException {
        site.without("content/library/2023.yaml").without("content/library/unit.yaml");
        Files.delete(root.resolve("content/library"));
        SiteBuild.build(site.options().pruned());
        assertThat(site.output().resolve("library")).doesNotExist();
    }

    @Test
    void unitWithAnErrorIsNotPruned() throws IOException {
        Map<String, String> before = published("archives");
        breakArchives();
        SiteBuild.build(site.options().pruned());
        assertThat(published("archives")).isEqualTo(before);
    }

    @Test
    void unchangedFilesAreNotTouched() throws IOException {
        Path page = site.output().resolve("archives/2023/report.html");
        Files.setLastModifiedTime(page, LONG_AGO);
        site.year("library", 2023, "支出: { 基本支出: 8, 项目支出: 2 }\n").build();
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
    }

    @Test
    void secondBuildWritesNothing() throws IOException {
        assertThat(site.build().written().orElseThrow().written()).isZero();
    }

    @Test
    void foreignFileOnTheSiteStays() throws IOException {
        Files.writeString(site.output().resolve("CNAME"), "example.org");
        site.build();
        assertThat(site.output().resolve("CNAME")).hasContent("example.org");
    }

    @Test
    void onlyOneUnitIsBuilt() throws IOException {
        Map<String, String> before = published("archives");
        site.year("archives", 2023, "支出: { 基本支出: 9, 项目支出: 2 }\n叙述: { 概况: 新文字。 }\n")
                .year("library", 2023, "支出: { 基本支出: 8, 项目支出: 2 }\n叙述: { 概况: 新文字。 }\n");
        SiteBuild.build(site.options().only("library", Optional.empty()));
        assertThat(published("archives")).isEqualTo(before);
        assertThat(site.page("library/2023/report.html")).contains("新文字");
    }

    @Test
    void homePageNamesTheOthersWhenOnlyOneUnitIsBuilt() throws IOException {
        String before = site.page("index.html");
        SiteBuild.build(site.options().only("library", Optional.empty()));
        assertThat(site.page("index.html")).isEqualTo(before);
    }

    @Test
    void onlyOneYearIsBuilt() throws IOException {
        Map<String, String> before = published("archives/2022");
        site.year("archives", 2022, "支出: { 基本支出: 5, 项目支出: 1 }\n叙述: { 概况: 新文字。 }\n")
                .year("archives", 2023, "支出: { 基本支出: 9, 项目支出: 2 }\n叙述: { 概况: 新文字。 }\n");
        SiteBuild.build(site.options().only("archives", Optional.of(2023)));
        assertThat(published("archives/2022")).isEqualTo(before);
        assertThat(site.page("archives/2023/report.html")).contains("新文字");
    }

    @Test
    void unitThatThereIsNotIsReported() throws IOException {
        BuildReport report = SiteBuild.build(site.options().only("nowhere", Optional.empty()));
        assertThat(warningsAndErrors(report)).containsExactly("filter-unmatched");
    }

    @Test
    void yearThatThereIsNotIsReported() throws IOException {
        BuildReport report = SiteBuild.build(site.options().only("archives", Optional.of(1999)));
        assertThat(warningsAndErrors(report)).containsExactly("filter-unmatched");
    }

    @Test
    void printsStayWhereNoneAreMade() throws IOException {
        SiteBuild.build(BuildOptions.of(root).only("library", Optional.empty()));
        site.build();
        assertThat(site.output().resolve("library/2023/report.pdf")).exists();
    }
}
