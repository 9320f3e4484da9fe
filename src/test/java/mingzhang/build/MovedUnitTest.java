package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit whose folder got another name keeps its former addresses. */
class MovedUnitTest {
    private static final String YEAR = "支出: 3\n叙述: { 概况: 档案 }\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void publishItAndGiveItsFolderAnotherName() throws IOException {
        site = TestSite.in(folder)
                .file("content/site.yaml", "名称: 决算公开\n网址: https://portal.example/open/\n")
                .year("old-archives", 2022, YEAR);
        site.build();
        Files.move(folder.resolve("content/old-archives"), folder.resolve("content/new-archives"));
        site.file("content/new-archives/unit.yaml", "名称: 档案馆\n原标识: [old-archives]\n");
    }

    @Test
    void eachFormerAddressLeadsToTheSamePageOfToday() throws IOException {
        site.build();
        Document moved = Jsoup.parse(site.page("old-archives/2022/report.html"));
        assertThat(moved.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../../new-archives/2022/report.html");
        assertThat(moved.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://portal.example/open/new-archives/2022/report.html");
        assertThat(moved.select("main a").attr("href")).isEqualTo("../../new-archives/2022/report.html");
        assertThat(site.page("old-archives/index.html")).contains("url=../new-archives/index.html");
        assertThat(site.page("old-archives/2022/index.html")).contains("url=../../new-archives/2022/index.html");
    }

    @Test
    void theFormerFolderIsNoUnitAnyMore() throws IOException {
        assertThat(site.build().findings()).extracting(Finding::rule).doesNotContain("former-year");
        assertThat(site.page("index.html")).contains("new-archives/").doesNotContain("old-archives/");
        assertThat(site.page("sitemap.xml")).doesNotContain("old-archives/");
        assertThat(site.page("search/index.js")).doesNotContain("old-archives");
    }

    @Test
    void whatWasDownloadedThereIsThereStill() throws IOException {
        site.build();
        assertThat(site.output().resolve("old-archives/2022/facts.csv")).exists();
    }

    @Test
    void aFolderThatIsAUnitTodayLeadsNowhereElse() throws IOException {
        site.year("old-archives", 2023, YEAR);
        assertThat(site.errors()).containsExactly("former-unit");
    }

    @Test
    void twoUnitsCannotHaveHadTheSameFolder() throws IOException {
        site.year("other", 2023, YEAR).file("content/other/unit.yaml", "名称: 博物馆\n原标识: [old-archives, ../etc]\n");
        assertThat(site.errors()).containsExactly("former-unit", "former-unit");
    }
}
