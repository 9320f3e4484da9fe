package mingzhang.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The workbooks are read back by another library. */
class WorkbooksTest {
    private static final Instant PUBLISHED = Instant.parse("2024-08-30T00:00:00Z");
    private static final Path REPORT =
            Path.of("src/test/resources/sites/general/site/qingping-culture/2023/final-accounts.html");
    private static final String SMALL = "<p class=\"measure\">单位：万元</p><table><caption>收入决算表</caption>"
            + "<thead><tr><th>项目</th><th>决算数</th><th>占比</th></tr></thead>"
            + "<tr class=\"depth-1\"><th class=\"text\">事业收入</th>"
            + "<td class=\"number\"><data value=\"12345000\">1,234.50</data><sup class=\"note-mark\">〔2〕</sup></td>"
            + "<td class=\"number\"><data value=\"12.5\" data-unit=\"%\">12.5</data>%</td></tr>"
            + "<tr class=\"total\"><th colspan=\"2\">合计</th><td>无</td></tr></table><p class=\"note\">注：略。</p>";

    private static byte[] bytes(String body) throws MalformedMarkupException {
        return Workbooks.write("2023年度决算", TableReader.read(body), PUBLISHED);
    }

    private static XSSFWorkbook workbook(String body) throws IOException, MalformedMarkupException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(body)));
    }

    private static String shown(Sheet sheet, int row, int column) {
        return new DataFormatter().formatCellValue(sheet.getRow(row).getCell(column));
    }

    @Test
    void titleUnitHeadRowsAndNotesStandBelowEachOther() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL)) {
            Sheet sheet = workbook.getSheet("收入决算表");
            assertThat(List.of(
                            shown(sheet, 0, 0),
                            shown(sheet, 1, 0),
                            shown(sheet, 2, 1),
                            shown(sheet, 3, 0),
                            shown(sheet, 4, 0),
                            shown(sheet, 5, 0)))
                    .containsExactly("收入决算表", "单位：万元", "决算数", "事业收入", "合计", "注：略。");
        }
    }

    @Test
    void numbersAreNumbersShownAsPublished() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL)) {
            Cell cell = workbook.getSheetAt(0).getRow(3).getCell(1);
            assertThat(cell.getNumericCellValue()).isEqualTo(1234.5);
            assertThat(shown(workbook.getSheetAt(0), 3, 1)).isEqualTo("1,234.50〔2〕");
            assertThat(shown(workbook.getSheetAt(0), 3, 2)).isEqualTo("12.5%");
        }
    }

    @Test
    void spannedCellsAreMerged() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL)) {
            assertThat(workbook.getSheetAt(0).getMergedRegions())
                    .contains(CellRangeAddress.valueOf("A1:C1"), CellRangeAddress.valueOf("A5:B5"));
        }
    }

    @Test
    void headIsRepeatedOnEachPrintedPage() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL)) {
            assertThat(workbook.getSheetAt(0).getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
        }
    }

    @Test
    void pagesAreA4OneWideAndLieOnTheirSideForWideTables() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL + "<div class=\"wide\">" + SMALL + "</div>")) {
            PrintSetup upright = workbook.getSheetAt(0).getPrintSetup();
            assertThat(upright.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(upright.getFitWidth()).isEqualTo((short) 1);
            assertThat(upright.getFitHeight()).isZero();
            assertThat(upright.getLandscape()).isFalse();
            assertThat(workbook.getSheetAt(1).getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void sheetsOfOneTitleAndOfLongTitlesHaveNamesOfTheirOwn() throws IOException, MalformedMarkupException {
        String table = "<table><caption>" + "一般公共预算财政拨款支出决算明细表/".repeat(3) + "</caption><tr><td>甲</td></tr></table>";
        try (XSSFWorkbook workbook = workbook(table + table)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(1)).hasSizeLessThan(32).endsWith("(2)");
        }
    }

    @Test
    void longTextDoesNotMakeARowTallerThanSpreadsheetsAllow() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook("<table><tr><td>" + "长".repeat(9000) + "</td></tr></table>")) {
            assertThat(workbook.getSheetAt(0).getRow(1).getHeightInPoints()).isLessThan(409.6f);
        }
    }

    @Test
    void notesOnTheDataHaveASheet() throws IOException, MalformedMarkupException {
        try (XSSFWorkbook workbook = workbook(SMALL + "<div class=\"data-note\"><p>〔1〕照原表。</p></div>")) {
            assertThat(shown(workbook.getSheet("数据说明"), 1, 0)).isEqualTo("〔1〕照原表。");
        }
    }

    @Test
    void sameTablesGiveTheSameBytes() throws MalformedMarkupException {
        assertThat(Arrays.equals(bytes(SMALL), bytes(SMALL))).isTrue();
    }

    @Test
    void everyNumberOfAPublishedReportIsInItsWorkbook() throws IOException, MalformedMarkupException {
        String page = Files.readString(REPORT);
        String body =
                page.substring(page.indexOf("<div class=\"body\">"), page.indexOf("<div class=\"after-document\">"));
        List<BigDecimal> read = new ArrayList<>();
        try (XSSFWorkbook workbook = workbook(body)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    read.add(new BigDecimal(
                            shown(sheet, row.getRowNum(), cell.getColumnIndex()).replaceAll("[,%]|〔\\d+〕", "")));
                }
            })));
        }
        assertThat(read).hasSizeGreaterThan(200).containsExactlyElementsOf(numbers(Jsoup.parse(body)));
    }

    private static List<BigDecimal> numbers(Document page) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Element cell : page.select("tbody td")) {
            Element shown = cell.clone();
            shown.select(".note-mark, .change").remove();
            boolean isFigure = !cell.select("data").isEmpty();
            if (isFigure && shown.text().matches("-?[\\d,]+(\\.\\d+)?%?")) {
                numbers.add(new BigDecimal(shown.text().replaceAll("[,%]", "")));
            }
        }
        return numbers;
    }
}
