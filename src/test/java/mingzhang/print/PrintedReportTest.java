package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PrintedReportTest {
    private static final int FIRST_PAGE_OF_ANNEX_1 = 7;
    private static final int FIRST_PAGE_OF_ANNEX_2 = 10;

    private PDDocument report = new PDDocument();

    @BeforeAll
    void print() throws IOException {
        report = Loader.loadPDF(Samples.PRINTER.print(Samples.report()));
    }

    @AfterAll
    void close() throws IOException {
        report.close();
    }

    @Test
    void everyFontIsAnEmbeddedSubset() throws IOException {
        assertThat(fonts()).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+Report.+");
        });
    }

    @Test
    void bookmarksNest() {
        PDOutlineItem overview =
                report.getDocumentCatalog().getDocumentOutline().getFirstChild();
        assertThat(titles(overview.children())).containsExactly("（一）部门职责", "（二）收支情况");
    }

    @Test
    void bookmarksKeepTheirOrder() {
        assertThat(titles(report.getDocumentCatalog().getDocumentOutline().children()))
                .containsExactly("一、部门概况", "二、绩效目标", "附件1 绩效自评表", "附件2 收入支出决算总表");
    }

    @Test
    void everyPageAfterTheCoverHasItsNumberBetweenDashes() throws IOException {
        for (int page = 2; page <= report.getNumberOfPages(); page++) {
            assertThat(Samples.textOfPage(report, page)).endsWith("— " + page + " —");
        }
    }

    @Test
    void theCoverHasNoPageNumber() throws IOException {
        assertThat(Samples.textOfPage(report, 1)).doesNotContain("—");
    }

    @Test
    void theContentsNameThePageOfAHeading() throws IOException {
        assertThat(Samples.textOfPage(report, 2)).containsPattern("附件1　绩效自评表[ ·]+" + FIRST_PAGE_OF_ANNEX_1);
    }

    @Test
    void aTableHeadIsRepeatedOnTheNextPage() throws IOException {
        assertThat(Samples.textOfPage(report, FIRST_PAGE_OF_ANNEX_1 + 1)).startsWith("续表\n一级指标");
    }

    @Test
    void anAnnexStartsOnANewPage() throws IOException {
        assertThat(Samples.textOfPage(report, FIRST_PAGE_OF_ANNEX_1)).startsWith("附件1");
    }

    @Test
    void aWideAnnexStartsOnALandscapePage() throws IOException {
        PDRectangle page = report.getPage(FIRST_PAGE_OF_ANNEX_2 - 1).getMediaBox();
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
    }

    @Test
    void noPageIsBlank() throws IOException {
        for (int page = 1; page <= report.getNumberOfPages(); page++) {
            assertThat(Samples.textOfPage(report, page)).hasSizeGreaterThan("— 10 —".length());
        }
    }

    @Test
    void theTextHasNoRadicalsInPlaceOfCharacters() throws IOException {
        assertThat(new PDFTextStripper().getText(report)).doesNotContainPattern("[\\u2E80-\\u2FDF]");
    }

    @Test
    void theTextHasNoSignsInPlaceOfMissingGlyphs() throws IOException {
        assertThat(new PDFTextStripper().getText(report)).doesNotContain("#");
    }

    @Test
    void textAfterAWidePartReturnsToAnUprightPage() throws IOException {
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>前</p><div class=\"wide\"><p>宽</p></div><p>后</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(2).getMediaBox();
            assertThat(page.getHeight()).isGreaterThan(page.getWidth());
        }
    }

    @Test
    void aTableHeadGoesWithItsFirstGroupToTheNextPage() throws IOException {
        String table = "<div class=\"table\"><table><thead><tr><th>表头</th></tr></thead><tbody class=\"group\">"
                + "<tr><td>行</td></tr>".repeat(12) + "</tbody></table></div>";
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>" + "公".repeat(28 * 17) + "</p>" + table));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(Samples.textOfPage(document, 1)).doesNotContain("表头");
        }
    }

    @Test
    void theTitleIsThatOfTheDocument() {
        assertThat(report.getDocumentInformation().getTitle()).isEqualTo("石峰区工商业联合会2020年度部门整体支出绩效自评报告");
    }

    @Test
    void theDateOfCreationIsThatOfPublication() {
        assertThat(report.getDocumentInformation().getCreationDate().toInstant())
                .isEqualTo(Samples.CREATED);
    }

    private List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : report.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
        }
        return fonts;
    }

    private static List<String> titles(Iterable<PDOutlineItem> items) {
        List<String> titles = new ArrayList<>();
        items.forEach(item -> titles.add(item.getTitle()));
        return titles;
    }
}
