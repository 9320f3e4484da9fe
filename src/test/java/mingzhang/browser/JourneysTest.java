package mingzhang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mingzhang.browser.Portal.Way;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers come for, done by keyboard alone, on a site on their disk and on one below a server's sub-path. */
@ExtendWith(OpenPortal.class)
class JourneysTest {
    private static Portal portal;
    private static Browser browser;

    @BeforeAll
    static void open(Portal opened) {
        portal = opened;
        browser = opened.browser();
    }

    @ParameterizedTest
    @EnumSource
    void aUnitIsFoundByTyping(Way way) {
        browser.open(portal.site(way, "index.html"));
        browser.tabTo("#home-words").sendKeys("芦淞", Keys.ENTER);
        browser.await("#unit-results li a.unit");
        browser.tabTo("#unit-results a.unit").sendKeys(Keys.ENTER);
        browser.awaitText("h1", "株洲市芦淞区");
        assertThat(browser.address()).startsWith(portal.site(way, "zhuzhou-lusong/"));
    }

    @ParameterizedTest
    @EnumSource
    void threeYearsAreCompared(Way way) {
        browser.open(portal.five(way, "yunling-archives/index.html"));
        for (String year : List.of("2018", "2019", "2021")) {
            browser.tabTo(".choose-years input[value='" + year + "']").sendKeys(Keys.SPACE);
        }
        assertThat(browser.address()).endsWith("?years=2022,2023,2024");
        browser.open(browser.address());
        assertThat(browser.texts("table.comparison thead tr:first-child th:not([hidden])"))
                .startsWith("项目", "2022年", "2023年", "2024年");
    }

    @ParameterizedTest
    @EnumSource
    void unitsAreSortedAndTheOrderIsShared(Way way) {
        browser.open(portal.site(way, "years/2019/index.html"));
        browser.tabTo("th:nth-child(2) .sort").sendKeys(Keys.ENTER);
        assertThat(browser.texts("table.sortable tbody td:nth-child(2)")).containsExactly("222.48", "194.81");
        browser.type(Keys.ENTER);
        assertThat(browser.address()).endsWith("?sort=2");
        browser.open(browser.address());
        assertThat(browser.texts("table.sortable tbody td:nth-child(2)")).containsExactly("194.81", "222.48");
        assertThat(browser.find("th:nth-child(2)").getAttribute("aria-sort")).isEqualTo("ascending");
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsTracedToItsFormulaAndItsLine(Way way) {
        browser.open(portal.site(way, "zhuzhou-lusong/2023/evaluation.html"));
        browser.tabTo("data[data-concept]");
        for (int step = 0; step < 40 && !isDerived(); step++) {
            browser.type(Keys.ARROW_RIGHT);
        }
        browser.type(Keys.ENTER);
        assertThat(browser.await(".origin").getText()).contains("推算", "公式", "各项");
        String whole = browser.find(".origin-title").getText();
        browser.tabTo(".origin ul a").sendKeys(Keys.ENTER);
        assertThat(browser.find(".origin-title").getText()).isNotEqualTo(whole);
        browser.type(Keys.ESCAPE);
        assertThat(browser.texts(".origin")).isEmpty();
        assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("data");
    }

    private static boolean isDerived() {
        WebElement figure = browser.driver().switchTo().activeElement();
        return "derived".equals(figure.getAttribute("data-origin")) && "2023".equals(figure.getAttribute("data-year"));
    }

    @Test
    void everyFormatOfADocumentOpens() throws IOException {
        browser.open(portal.site(Way.SERVER, "zhuzhou-lusong/2023/evaluation.html"));
        List<String> links = browser.driver().findElements(By.cssSelector(".document-head .toolbar a[href]")).stream()
                .map(link -> String.valueOf(link.getDomProperty("href")))
                .toList();
        assertThat(links).extracting(link -> link.replaceFirst(".*\\.", "")).contains("pdf", "xlsx", "csv", "json");
        for (String link : links) {
            try (var stream = URI.create(link).toURL().openStream()) {
                assertThat(opened(link, stream.readAllBytes())).as(link).contains("公用经费");
            }
        }
    }

    /** The words in a file, read by what reads such files. */
    private static String opened(String link, byte[] file) throws IOException {
        switch (link.replaceFirst(".*\\.", "")) {
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(document).replaceAll("\\s", "");
                }
            }
            case "xlsx" -> {
                StringBuilder words = new StringBuilder();
                try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(words::append)));
                }
                return words.toString();
            }
            case "json" -> {
                return new ObjectMapper().readTree(file).toString();
            }
            default -> {
                return new String(file, StandardCharsets.UTF_8);
            }
        }
    }
}
