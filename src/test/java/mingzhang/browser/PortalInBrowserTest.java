package mingzhang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What readers do, in the browser that they do it with. Skipped where there is none. */
class PortalInBrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");

    private static final Map<String, String> PAGES = Map.of(
            "home", "index.html",
            "unit", "zhuzhou-lusong/index.html",
            "year", "zhuzhou-lusong/2023/index.html",
            "document", "zhuzhou-lusong/2023/evaluation.html",
            "years", "years/2019/index.html",
            "search", "search/index.html?q=%E5%85%AC%E7%94%A8%E7%BB%8F%E8%B4%B9",
            "compare", "compare/index.html?units=zhuzhou-lusong,panzhihua-xiqu&years=2021,2023",
            "components", "help/components/index.html",
            "not-found", "404.html");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String site;

    @BeforeAll
    static void buildTheSite() throws IOException {
        assumeTrue(Browser.isThere(), "no Chromium with its driver: the tests in a browser are skipped");
        Path root = Path.of("").toAbsolutePath();
        SiteBuild.build(BuildOptions.of(root).into(folder.resolve("site")).withoutPrints());
        SiteBuild.build(BuildOptions.of(root.resolve("src/test/resources/sites/five-years"))
                .into(folder.resolve("five"))
                .withoutPrints());
        site = folder.resolve("site").toUri().toString();
        browser = Browser.start(folder.resolve("profile"));
        browser.look(1440, 900, "light");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noPageHasABarrierInAnyLook() throws IOException {
        Files.createDirectories(PICTURES);
        List<String> barriers = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            browser.open(site + page.getValue());
            for (Look look : Look.values()) {
                browser.look(look.width, 900, look.scheme);
                browser.run("document.documentElement.dataset.size = '" + look.size + "'");
                browser.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))");
                Files.write(PICTURES.resolve(page.getKey() + "-" + look + ".png"), browser.picture());
                for (Rule rule : violations(look)) {
                    barriers.add(page.getKey() + " " + look + " " + rule.getId() + " "
                            + rule.getNodes().get(0).getHtml());
                }
                long overflow = Long.parseLong(browser.run("return document.documentElement.scrollWidth - innerWidth"));
                if (overflow > 0) {
                    barriers.add(page.getKey() + " " + look + " is " + overflow + " px too wide");
                }
            }
        }
        browser.look(1440, 900, "light");
        assertThat(barriers).isEmpty();
    }

    /** Looks that differ in their colours alone are held against the rule for colours alone. */
    private static List<Rule> violations(Look look) {
        AxeBuilder axe = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
        return switch (look) {
            case LIGHT -> axe.analyze(browser.driver()).getViolations();
            case DARK ->
                new AxeBuilder()
                        .withRules(List.of("color-contrast"))
                        .analyze(browser.driver())
                        .getViolations();
            case TABLET, PHONE, PHONE_HUGE -> List.of();
        };
    }

    private enum Look {
        LIGHT(1440, "light", "normal"),
        DARK(1440, "dark", "normal"),
        TABLET(820, "light", "normal"),
        PHONE(390, "light", "normal"),
        PHONE_HUGE(390, "light", "huge");

        private final int width;
        private final String scheme;
        private final String size;

        Look(int width, String scheme, String size) {
            this.width = width;
            this.scheme = scheme;
            this.size = size;
        }
    }

    @Test
    void aUnitIsFoundByTypingItsNameFromTheHomePage() {
        browser.open(site + "index.html");
        browser.find("#home-words").sendKeys("芦淞", Keys.ENTER);
        browser.await("#unit-results li a.unit").click();
        assertThat(browser.find("h1").getText()).contains("芦淞区");
    }

    @Test
    void aUnitIsFoundByTheInitialsOfItsName() {
        browser.open(site + "search/index.html?q=lsqgsl");
        assertThat(browser.await("#unit-results li a.unit").getText()).contains("芦淞区");
    }

    @Test
    void aWordOfTheTextLeadsToItsSection() {
        browser.open(site + "search/index.html?q=%E5%85%AC%E7%94%A8%E7%BB%8F%E8%B4%B9&year=2023");
        browser.await("#text-results .results mark");
        browser.find("#text-results .results ul a").click();
        assertThat(browser.address()).contains("evaluation.html#");
        assertThat(browser.find(":target").isDisplayed()).isTrue();
    }

    @Test
    void aWordThatIsNowhereSaysSo() {
        browser.open(site + "search/index.html?q=%E9%BE%98%E9%BD%89%E9%BE%98");
        browser.awaitText("#search-status", "没有找到");
    }

    @Test
    void chosenYearsStayInTheAddress() {
        String page = folder.resolve("five/yunling-archives/index.html").toUri().toString();
        browser.open(page);
        browser.find(".choose-years input[value='2018']").click();
        browser.find(".choose-years input[value='2019']").click();
        assertThat(browser.address()).endsWith("?years=2021,2022,2023,2024");
        browser.open(browser.address());
        assertThat(browser.texts("table.comparison thead tr:first-child th:not([hidden])"))
                .startsWith("项目", "2021年", "2022年", "2023年", "2024年");
    }

    @Test
    void theYearsTableIsSortedByItsHeads() {
        browser.open(site + "years/2019/index.html");
        browser.find("table.sortable thead th:nth-child(2) .sort").click();
        assertThat(browser.find("table.sortable thead th:nth-child(2)").getAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(browser.texts("table.sortable tbody td:nth-child(2)")).containsExactly("222.48", "194.81");
        browser.find("table.sortable thead th:nth-child(2) .sort").click();
        assertThat(browser.texts("table.sortable tbody td:nth-child(2)")).containsExactly("194.81", "222.48");
    }

    @Test
    void aFigureTellsItsFormulaAndLeadsToItsParts() {
        browser.open(site + "zhuzhou-lusong/2023/evaluation.html");
        browser.run("document.querySelector('data[data-origin=derived][data-year=\"2023\"]').click()");
        assertThat(browser.await(".origin").getText()).contains("推算", "公式", "各项");
        String whole = browser.find(".origin-title").getText();
        browser.run("document.querySelector('.origin ul a').click()");
        assertThat(browser.find(".origin-title").getText()).isNotEqualTo(whole);
        assertThat(browser.texts(".origin button")).contains("返回上一个数");
    }

    @Test
    void figuresAreReachedAndLeftByKeyboardAlone() {
        browser.open(site + "zhuzhou-lusong/2023/evaluation.html");
        browser.run("document.querySelector('data[tabindex=\"0\"]').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        String first = browser.await(".origin-title").getText();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        browser.awaitText(".origin-title", "");
        assertThat(browser.run("return document.querySelectorAll('data[tabindex=\"0\"]').length"))
                .isEqualTo("1");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.texts(".origin")).isEmpty();
        assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("data");
        assertThat(first).isNotEmpty();
    }

    @Test
    void theKeyboardComesToTheTextFirst() {
        browser.open(site + "index.html");
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("跳到正文");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void aComparisonThatSomebodySharedShowsTheSame() {
        browser.open(site + PAGES.get("compare"));
        browser.await("#comparison-result table");
        assertThat(browser.texts("#comparison-result thead a")).containsExactly("芦淞区工商联", "西区工商联");
        assertThat(browser.texts("#comparison-result tbody tr")).anyMatch(row -> row.contains("79.91"));
    }

    @Test
    void largeTypeIsRememberedOnTheNextPage() {
        browser.open(site + "index.html");
        browser.find("[data-size=huge]").click();
        browser.open(site + "zhuzhou-lusong/index.html");
        assertThat(browser.run("return document.documentElement.dataset.size")).isEqualTo("huge");
        browser.find("[data-size=normal]").click();
    }

    @Test
    void withoutScriptsTheTextIsAllThere() {
        browser.allowScripts(false);
        try {
            browser.open(site + "zhuzhou-lusong/2023/evaluation.html");
            assertThat(browser.find(".reading-aids").isDisplayed()).isFalse();
            assertThat(browser.find(".body").getText()).contains("79.91");
            assertThat(browser.find(".contents").isDisplayed()).isTrue();
        } finally {
            browser.allowScripts(true);
        }
    }

    @Test
    void everythingWorksBelowASubPathOfAServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a/b/", exchange -> {
            String path = URI.create("/" + exchange.getRequestURI().getPath().substring("/a/b/".length()))
                    .getPath();
            Path file = folder.resolve("site").resolve(path.substring(1));
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(content.length > 0 ? 200 : 404, content.length > 0 ? content.length : -1);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a/b/";
            browser.open(address + "search/index.html?q=%E8%8A%A6%E6%B7%9E");
            browser.await("#unit-results li a.unit").click();
            assertThat(browser.find("h1").getText()).contains("芦淞区");
            assertThat(browser.address()).startsWith(address);
        } finally {
            server.stop(0);
        }
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    }
}
