package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.print.AttachedFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a year, and of a site's year, bound to one PDF. */
class VolumesTest {
    private static final String UNIT = TestSite.UNIT;
    private static final String VOLUME = UNIT + "/2023/" + UNIT + "-2023.pdf";
    private static final String SITE_VOLUME = "years/2023/reports-2023.pdf";
    private static final String TEXT = "叙述: { 概况: 本馆保管档案。 }\n";

    @TempDir
    Path root;

    private TestSite site(String settings) throws IOException {
        return TestSite.in(root)
                .file("content/site.yaml", "名称: 测试站点\n帮助: 无\n" + settings)
                .file("templates/formats/report/format.yaml", """
                        名称: 测试体例
                        文档:
                          - { 标识: report, 标题: "${year}年度报告" }
                          - { 标识: accounts, 标题: "${year}年度决算" }
                        """)
                .file(
                        "templates/formats/report/accounts.ftlh",
                        "<@section title=\"决算\"><@prose slot=\"概况\"/></@section>\n")
                .year(2023, TEXT);
    }

    private void build() throws IOException {
        assertThat(SiteBuild.build(BuildOptions.of(root)).findings()).noneMatch(Finding::isError);
    }

    private String text(String path) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(root.resolve("site/" + path).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void severalDocumentsOfAYearAreBound() throws IOException {
        site("");
        build();
        assertThat(text(VOLUME)).contains("公开文件合订本", "2023年度报告", "2023年度决算", "— 5 —");
    }

    @Test
    void theYearPageLeadsToTheVolume() throws IOException {
        TestSite site = site("");
        site.build();
        assertThat(site.page(UNIT + "/2023/index.html")).contains("href=\"" + UNIT + "-2023.pdf\"");
    }

    @Test
    void theVolumeCarriesTheDataOfTheYear() throws IOException {
        site("");
        build();
        assertThat(AttachedFiles.read(root.resolve("site/" + VOLUME)))
                .containsOnlyKeys(UNIT + "-2023-facts.csv", UNIT + "-2023-facts.json", UNIT + "-2023.yaml");
    }

    @Test
    void oneDocumentAloneIsNotBound() throws IOException {
        TestSite.in(root).year(2023, TEXT);
        build();
        assertThat(root.resolve("site/" + VOLUME)).doesNotExist();
    }

    @Test
    void aSiteCanDoWithoutVolumes() throws IOException {
        site("合订本: 无\n");
        build();
        assertThat(root.resolve("site/" + VOLUME)).doesNotExist();
    }

    @Test
    void anUnknownKindOfVolumeIsReported() throws IOException {
        assertThat(site("合订本: [单位, 全县]\n").errors()).containsExactly("volume-kind");
    }

    @Test
    void anUnchangedVolumeIsNotPrintedAgain() throws IOException {
        site("");
        build();
        Path volume = root.resolve("site/" + VOLUME);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(volume, longAgo);
        build();
        assertThat(Files.getLastModifiedTime(volume)).isEqualTo(longAgo);
    }

    @Test
    void aChangedTextChangesTheVolume() throws IOException {
        TestSite site = site("");
        build();
        site.year(2023, "叙述: { 概况: 本馆另有图书。 }\n");
        build();
        assertThat(text(VOLUME)).contains("本馆另有图书");
    }

    @Test
    void theDocumentsOfAllUnitsAreBoundIfTheSiteSaysSo() throws IOException {
        site("合订本: [全站]\n").year("library", 2023, "叙述: { 概况: 本馆借阅图书。 }\n");
        build();
        assertThat(text(SITE_VOLUME)).contains("测试站点", "本馆保管档案", "本馆借阅图书");
    }

    @Test
    void aBuildOfOneUnitKeepsTheVolumeOfTheSite() throws IOException {
        site("合订本: [全站]\n").year("library", 2023, TEXT);
        build();
        byte[] former = Files.readAllBytes(root.resolve("site/" + SITE_VOLUME));
        SiteBuild.build(BuildOptions.of(root).only("library", Optional.empty()));
        assertThat(root.resolve("site/" + SITE_VOLUME)).hasBinaryContent(former);
    }
}
