package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a government portal expects of every page, and what a page must not carry. */
class PortalPagesTest {
    private static final String SETTINGS = """
            名称: 决算公开
            主办单位: 某区财政局
            说明: 各部门决算
            关键词: 决算，绩效
            网址: https://portal.example/open
            网站标识码: "4300000001"
            ICP备案号: 湘ICP备00000000号
            公安备案号: 湘公网安备00000000000000号
            联系方式: 某区财政局办公室
            纠错网址: https://portal.example/report?site=1
            """;

    @TempDir
    private Path folder;

    @Test
    void aReportCarriesTheTagsOfTheSiteTheColumnAndTheArticle() throws IOException {
        Document page = Jsoup.parse(portal().page("archives/2023/report.html"));
        assertThat(Map.of(
                        "SiteName", content(page, "SiteName"),
                        "SiteDomain", content(page, "SiteDomain"),
                        "SiteIDCode", content(page, "SiteIDCode"),
                        "ColumnName", content(page, "ColumnName"),
                        "ColumnType", content(page, "ColumnType"),
                        "ArticleTitle", content(page, "ArticleTitle"),
                        "PubDate", content(page, "PubDate"),
                        "ContentSource", content(page, "ContentSource"),
                        "Url", content(page, "Url")))
                .isEqualTo(Map.of(
                        "SiteName", "决算公开",
                        "SiteDomain", "portal.example",
                        "SiteIDCode", "4300000001",
                        "ColumnName", "决算公开",
                        "ColumnType", "信息公开目录",
                        "ArticleTitle", "2023年度报告",
                        "PubDate", "2024-08-30 00:00",
                        "ContentSource", "archives单位",
                        "Url", "https://portal.example/open/archives/2023/report.html"));
    }

    @Test
    void theFooterNamesWhoAnswersForTheSite() throws IOException {
        assertThat(Jsoup.parse(portal().page("index.html")).select("footer").text())
                .contains("某区财政局", "4300000001", "湘ICP备00000000号", "湘公网安备00000000000000号", "网站纠错");
    }

    @Test
    void sitemapAndFeedNameWholeAddresses() throws IOException {
        TestSite site = portal();
        assertThat(site.page("sitemap.xml"))
                .contains("<loc>https://portal.example/open/</loc>")
                .contains(
                        "<loc>https://portal.example/open/archives/2023/report.html</loc><lastmod>2024-08-30</lastmod>");
        assertThat(site.page("feed.xml"))
                .contains("<title>2023年度报告</title>")
                .contains("<updated>2024-08-30T00:00:00+08:00</updated>");
        assertThat(site.page("robots.txt")).contains("Sitemap: https://portal.example/open/sitemap.xml");
    }

    @Test
    void thePageForWhatIsNotThereWorksAtAnyDepth() throws IOException {
        assertThat(Jsoup.parse(portal().page("404.html"))
                        .select("link[rel=stylesheet]")
                        .attr("href"))
                .isEqualTo("https://portal.example/open/assets/site.css");
    }

    @Test
    void withoutAnAddressThereIsNeitherSitemapNorFeed() throws IOException {
        TestSite site = TestSite.in(folder).year(2023, "叙述: { 概况: 档案 }\n");
        site.build();
        assertThat(TestSite.files(site.output()))
                .containsKey("robots.txt")
                .doesNotContainKeys("sitemap.xml", "feed.xml");
    }

    @Test
    void settingsThatAPortalMissesAreOneHint() throws IOException {
        TestSite site = TestSite.in(folder)
                .file("content/site.yaml", "名称: 决算公开\n主办单位: 某区财政局\n网站标识码: \"4300000001\"\n")
                .year(2023, "叙述: { 概况: 档案 }\n");
        assertThat(site.lines())
                .containsExactly("content/site.yaml:1:1: 提示 portal-settings "
                        + "政府门户页面应有的设置还没有写：网址、ICP备案号、公安备案号、联系方式、纠错网址。请补上，页面标签、页脚、站点地图和订阅才完整。");
    }

    @Test
    void anAddressThatIsNoneIsAnError() throws IOException {
        TestSite site = TestSite.in(folder)
                .file("content/site.yaml", "名称: 决算公开\n网址: javascript:alert(1)\n")
                .year(2023, "叙述: { 概况: 档案 }\n");
        assertThat(site.findings()).extracting(Finding::rule).containsExactly("web-address");
    }

    private TestSite portal() throws IOException {
        TestSite site = TestSite.in(folder).file("content/site.yaml", SETTINGS).year(2023, """
                公开信息: { 公开日期: 2024-08-30 }
                叙述: { 概况: 档案 }
                """);
        site.build();
        return site;
    }

    private static String content(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }
}
