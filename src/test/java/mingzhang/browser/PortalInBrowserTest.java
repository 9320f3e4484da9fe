package mingzhang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What readers do, in the browser that they do it with. */
@ExtendWith(OpenPortal.class)
class PortalInBrowserTest {
    private static Browser browser;
    private static String site;

    @BeforeAll
    static void open(Portal portal) {
        browser = portal.browser();
        site = portal.site(Portal.Way.FILES, "");
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
    void aDocumentIsListedBeforeItsTextIsThere() {
        browser.open(site + "search/index.html");
        browser.run("const load = mingzhang.load; mingzhang.load = path =>"
                + " /\\d{4}.search\\.js$/.test(path) ? new Promise(() => {}) : load(path)");
        browser.find("#words").sendKeys("公用经费");
        assertThat(browser.await("#text-results .results > li > a").getText()).isNotEmpty();
        assertThat(browser.texts("#text-results mark")).isEmpty();
    }

    @Test
    void aWordThatIsNowhereSaysSo() {
        browser.open(site + "search/index.html?q=%E9%BE%98%E9%BD%89%E9%BE%98");
        browser.awaitText("#search-status", "没有找到");
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
    void aPrintedDocumentLiesOnSheetsOfA4WithoutWhatIsForTheScreen() throws IOException {
        browser.open(site + "panzhihua-xiqu/2021/final-accounts.html");
        try (PDDocument document = Loader.loadPDF(browser.print())) {
            List<Long> widths = new ArrayList<>();
            document.getPages()
                    .forEach(page -> widths.add(Math.round(page.getMediaBox().getWidth() / 72 * 25.4)));
            assertThat(widths).containsOnly(210L, 297L);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("收入支出决算总表")
                    .doesNotContain("首页", "下载");
        }
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
        browser.open(site + "compare/index.html?units=zhuzhou-lusong,panzhihua-xiqu&years=2021,2023");
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
}
