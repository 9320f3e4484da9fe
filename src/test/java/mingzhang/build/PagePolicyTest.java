package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What holds for every page of the golden sites: its security policy, its links, its weight. */
class PagePolicyTest {
    private static final List<Path> SITES = List.of(
            Path.of("site"),
            Path.of("src/test/resources/sites/five-years/site"),
            Path.of("src/test/resources/sites/general/site"));

    private static final int HEAVIEST_STYLES_AND_SCRIPTS = 60_000;

    private record Page(Path site, String path, Document document) {
        @Override
        public String toString() {
            return site + "/" + path;
        }
    }

    @Test
    void everyPageForbidsWhatDoesNotComeFromTheSite() throws IOException {
        for (Page page : pages()) {
            assertThat(page.document()
                            .select("meta[http-equiv=Content-Security-Policy]")
                            .attr("content"))
                    .as("%s", page)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void noPageHasStylesOrScriptsThatItsPolicyWouldBlock() throws IOException {
        for (Page page : pages()) {
            Document document = page.document();
            assertThat(document.select("[style], style, script:not([src]):not([type=application/ld+json])"))
                    .as("inline styles and scripts of %s; column widths are classes such as w-20", page)
                    .isEmpty();
            assertThat(document.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as("event handlers of %s", page)
                    .isEmpty();
        }
    }

    @Test
    void nothingIsLoadedFromAnotherHost() throws IOException {
        for (Page page : pages()) {
            assertThat(page.document().select("script[src], img[src], link[rel=stylesheet], link[rel=icon]").stream()
                            .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                            .filter(address -> address.contains(":") || address.startsWith("/")))
                    .as("%s", page)
                    .isEmpty();
        }
    }

    @Test
    void everyLinkAndAnchorLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Page page : pages()) {
            for (Element link : page.document().select("a[href], link[href], script[src], img[src], form[action]")) {
                String target = link.attr(link.hasAttr("src") ? "src" : link.hasAttr("action") ? "action" : "href");
                if (!target.matches("[a-z]+:.*|.*\\.(pdf|xlsx)") && !leadsSomewhere(page, target)) {
                    broken.add(page + " → " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noIdIsUsedTwice() throws IOException {
        for (Page page : pages()) {
            List<String> ids = page.document().select("[id]").eachAttr("id");
            assertThat(ids).as("%s", page).doesNotHaveDuplicates();
        }
    }

    @Test
    void stylesAndScriptsStayLight() throws IOException {
        long bytes = 0;
        for (var asset : TestSite.files(Path.of("site/assets")).entrySet()) {
            bytes += asset.getKey().matches(".*\\.(css|js)") ? asset.getValue().length : 0;
        }
        assertThat(bytes).isLessThan(HEAVIEST_STYLES_AND_SCRIPTS);
    }

    private static boolean leadsSomewhere(Page page, String target) throws IOException {
        String path = URLDecoder.decode(target.replaceFirst("[?#].*", ""), StandardCharsets.UTF_8);
        Path folder = page.site().resolve(page.path()).resolveSibling(".");
        Path file = path.isEmpty()
                ? page.site().resolve(page.path())
                : folder.resolve(path).normalize();
        // One golden copy of the assets is enough, that of the repository's own site.
        if (path.contains("assets/")) {
            return Files.isRegularFile(Path.of("site").resolve(path.replaceFirst("^(\\.\\./)*", "")));
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        int hash = target.indexOf('#');
        String id = hash < 0 ? "" : URLDecoder.decode(target.substring(hash + 1), StandardCharsets.UTF_8);
        return id.isEmpty() || Jsoup.parse(Files.readString(file)).getElementById(id) != null;
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path site : SITES) {
            try (Stream<Path> files = Files.walk(site)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".html"))
                        .sorted()
                        .toList()) {
                    String path = site.relativize(file).toString().replace('\\', '/');
                    pages.add(new Page(site, path, Jsoup.parse(Files.readString(file))));
                }
            }
        }
        return pages;
    }
}
