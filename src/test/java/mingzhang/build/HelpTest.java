package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingzhang.TestSite;
import mingzhang.facts.Relation;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the help of a built site tells. */
class HelpTest {
    private static final String OWN_RELATION = """
            关系: [ { 规则: reserve-within-income, 公式: 收入.其他收入 ≤ 收入, 说明: 其他收入不大于收入 } ]
            """;

    @TempDir
    private static Path folder;

    private static TestSite site;

    @BeforeAll
    static void buildASite() throws IOException {
        site = TestSite.in(folder.resolve("site"))
                .file("content/site.yaml", "名称: 测试站点\n网址: https://portal.example/open\n")
                .file("content/taxonomy.yaml", OWN_RELATION)
                .file(
                        "templates/help/guide/95-own.md",
                        "# 本县的规定\n\n先 `送审`，再[公开](8-publish.md)。\n\n## 送审 (1)\n\n见[第一页](1-quick-start.md)。\n")
                .year(2023, "叙述: { 概况: 档案 }\n");
        site.build();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.page("help/" + path));
    }

    @Test
    void everyRuleHasItsPageWithItsExamples() throws IOException {
        for (RuleGuide guide : RuleGuides.of(folder.resolve("site")).values()) {
            Document page = page("rules/" + guide.rule() + ".html");
            assertThat(page.select("main").text())
                    .as(guide.rule())
                    .contains(
                            words(guide.chinese().what()),
                            words(guide.chinese().why()),
                            words(guide.chinese().source()));
            List<String> examples = guide.bad().isEmpty() ? List.of() : List.of(guide.bad(), guide.good());
            assertThat(page.select("pre.bad, pre.good").stream()
                            .map(pre -> pre.wholeText())
                            .toList())
                    .as(guide.rule())
                    .isEqualTo(examples);
        }
    }

    private static String words(String text) {
        return Jsoup.parse(text.replace("<", "&lt;")).text();
    }

    @Test
    void everyRelationHasItsPageWithItsFormulas() throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(folder.resolve("site"))) {
            List<Relation> relations = new SiteModelReader(site.options(), templates, new Findings())
                    .read()
                    .orElseThrow()
                    .taxonomy()
                    .relations();
            for (Relation relation : relations) {
                assertThat(page("rules/" + relation.name() + ".html")
                                .select("main")
                                .text())
                        .contains(relation.explanation(), relation.text());
            }
        }
    }

    @Test
    void relationOfTheSiteItselfHasAPageToo() throws IOException {
        assertThat(page("rules/reserve-within-income.html").select("main").text())
                .contains("其他收入不大于收入");
    }

    @Test
    void everyRulePageIsListed() throws IOException {
        Set<String> listed = new TreeSet<>(
                page("rules/index.html").select("main td a, main th a").eachAttr("href"));
        Set<String> written = TestSite.files(site.output().resolve("help/rules")).keySet().stream()
                .filter(name -> !name.equals("index.html"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(written);
    }

    @Test
    void ruleThatCannotBeAcknowledgedDoesNotSayHow() throws IOException {
        assertThat(page("rules/encoding.html").select("main").text()).doesNotContain("规则: encoding");
        assertThat(page("rules/sum.html").select("main").text()).contains("规则: sum");
    }

    @Test
    void textOfTheSiteStandsInTheGuideAtItsNumber() throws IOException {
        assertThat(page("index.html").select("main ol a").eachText()).endsWith("本县的规定");
        assertThat(page("index.html").select("main ol li span").eachText()).endsWith("先 送审，再公开。");
        assertThat(page("own.html").select("h1").text()).isEqualTo("本县的规定");
    }

    @Test
    void headingIsAnAnchorAndLinkToAnotherTextLeadsToItsPage() throws IOException {
        Document page = page("own.html");
        assertThat(page.select("h2").attr("id")).isEqualTo("送审-1");
        assertThat(page.select(".guide a").eachAttr("href")).containsExactly("publish.html", "quick-start.html");
    }

    @Test
    void everyPageLeadsToTheHelp() throws IOException {
        assertThat(Jsoup.parse(site.page("index.html")).select("footer a").eachAttr("href"))
                .contains("help/index.html");
    }

    @Test
    void helpStandsInTheSitemap() throws IOException {
        assertThat(site.page("sitemap.xml")).contains("<loc>https://portal.example/open/help/rules/sum.html</loc>");
    }

    @Test
    void siteThatDoesNotWantItHasNoHelpAndNoLinkToIt(@TempDir Path other) throws IOException {
        TestSite without =
                TestSite.in(other).file("content/site.yaml", "名称: 测试站点\n").year(2023, "");
        without.build();
        without.file("content/site.yaml", "名称: 测试站点\n帮助: 无\n").build();
        assertThat(Files.exists(other.resolve("site/help"))).isFalse();
        assertThat(without.page("index.html")).doesNotContain("help/");
    }
}
