package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import mingzhang.print.TaggedText.Block;
import mingzhang.print.TaggedText.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How the columns of a table share its width. */
class TableWidthsTest {
    @Test
    void aColumnOfLongTextsTakesWidthFromEmptyOnes() throws IOException {
        String text = "围绕年度重点任务开展工作，按季度报送进展情况并及时整改发现的问题";
        Block cell = cell(
                table("<col style=\"width:10%\"/><col style=\"width:45%\"/><col style=\"width:45%\"/>", text, "10", ""),
                text);
        assertThat(cell.lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aNumberThatDoesNotFitWidensItsColumn() throws IOException {
        String number = "123,456,789,012.34";
        Block cell = cell(table("<col style=\"width:5%\"/><col style=\"width:95%\"/>", number, "文字"), number);
        assertThat(cell.lines()).extracting(Line::text).containsExactly(number);
    }

    @Test
    void aTableWithMoreNumbersThanItsLineHoldsIsSetSmaller() throws IOException {
        assertThat(numbers(6)).hasSize(6).allSatisfy(number -> {
            assertThat(number.isOnItsSide()).isFalse();
            assertThat((double) number.size()).isBetween(7.0, 10.0);
        });
    }

    @Test
    void aTableThatWouldBecomeTooSmallLiesOnItsSide() throws IOException {
        assertThat(numbers(10)).hasSize(10).allSatisfy(number -> {
            assertThat(number.isOnItsSide()).isTrue();
            assertThat((double) number.size()).isGreaterThanOrEqualTo(7);
        });
    }

    private static List<Line> numbers(int count) throws IOException {
        String number = "123,456,789.01";
        String[] numbers = new String[count];
        Arrays.fill(numbers, number);
        return TaggedText.of(Samples.PRINTER.print(Samples.withBody(table("", numbers)))).stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.text().equals(number))
                .toList();
    }

    @Test
    void theUnitOfMoneyStandsBetweenTheNameOfATableAndTheTable() throws IOException {
        String table = "<div class=\"table\"><p class=\"measure\">单位：万元</p><table><caption>收入表</caption>"
                + "<thead><tr><th scope=\"col\">项目</th></tr></thead><tbody><tr><td>收入</td></tr></tbody></table></div>";
        Block caption = TaggedText.of(Samples.PRINTER.print(Samples.withBody(table))).stream()
                .filter(block -> block.type().equals("Caption"))
                .findFirst()
                .orElseThrow();
        assertThat(caption.lines()).extracting(Line::text).containsExactly("收入表", "单位：万元");
    }

    @Test
    void aChangeBelowANumberDoesNotMoveItsDecimalPoint() throws IOException {
        String table = "<table><tbody><tr><td class=\"number\">12.5<span class=\"change\">持平</span></td></tr>"
                + "<tr><td class=\"number\">7.5</td></tr></tbody></table>";
        List<Line> lines = TaggedText.of(Samples.PRINTER.print(Samples.withBody(table))).stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.text().endsWith(".5"))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).right()).isCloseTo(lines.get(1).right(), Offset.offset(0.2f));
    }

    @Test
    void aTextOfThreeThousandCharactersRunsOverPagesAndLosesNothing() throws IOException {
        String text = "围绕中心工作推进项目建设，完成投资85.22万元。".repeat(125);
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<table><thead><tr><th>项目</th><th>情况</th></tr></thead>"
                + "<tbody><tr><td>目标</td><td>" + text + "</td></tr></tbody></table>"));
        Block cell = TaggedText.of(pdf).stream()
                .filter(block -> block.text().length() > 1000)
                .findFirst()
                .orElseThrow();
        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.lines()).extracting(Line::page).contains(1, 2);
    }

    @Test
    void sixtyRowsOnTheirSideHaveTheirHeadAndNumberOnEachPage() throws IOException {
        String row = "<tr>" + "<td class=\"number\">1,234,567.89</td>".repeat(11) + "</tr>";
        byte[] pdf = Samples.PRINTER.print(
                Samples.withBody("<table><caption>明细表</caption><thead><tr>" + "<th scope=\"col\">甲栏</th>".repeat(11)
                        + "</tr></thead><tbody>" + row.repeat(60) + "</tbody></table>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                assertThat(Samples.textOfPage(document, page))
                        .startsWith("明细表（续表）\n甲栏")
                        .endsWith("— " + page + " —");
            }
        }
        assertThat(TaggedText.of(pdf).stream().filter(block -> block.text().equals("1,234,567.89")))
                .hasSize(660);
    }

    @Test
    void theHeadingAboveATableOnItsSideStandsOnItsPage() throws IOException {
        String wide = "<div class=\"table wide\"><table><tbody><tr><td>甲</td></tr></tbody></table></div>";
        List<Block> blocks =
                TaggedText.of(Samples.PRINTER.print(Samples.withBody("<h2>一、情况</h2><p>文字</p><h2>二、明细表</h2>" + wide)));
        Block heading = blocks.stream()
                .filter(block -> block.text().equals("二、明细表"))
                .findFirst()
                .orElseThrow();
        assertThat(heading.lines()).extracting(Line::page).containsExactly(2);
        assertThat(heading.lines()).extracting(Line::isOnItsSide).containsExactly(true);
    }

    @Test
    void amountsOfATableThatSaysNothingOfItsColumnsStandByTheirDecimalPoint() throws IOException {
        List<Line> amounts = TaggedText.of(
                        Samples.PRINTER.print(
                                Samples.withBody(
                                        "<table class=\"long\"><thead><tr><th>项目</th><th>金额</th></tr></thead><tbody>"
                                                + "<tr><td>乙</td><td>1234.5</td></tr><tr><td>丙</td><td>7.25</td></tr></tbody></table>")))
                .stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.text().contains("."))
                .toList();
        double perDigit = (amounts.get(1).right() - amounts.get(1).left()) / 3.5;
        assertThat((double) amounts.get(1).right() - amounts.get(0).right()).isCloseTo(perDigit, Offset.offset(1.5));
    }

    @Test
    void theHeadOfANarrowColumnBreaksBeforeItsTerm() throws IOException {
        String head = "<th scope=\"col\">年初预算数</th>";
        String row = "<td class=\"number\">1234.56</td>";
        List<Block> heads = TaggedText.of(Samples.PRINTER.print(Samples.withBody("<table><thead><tr>" + head.repeat(10)
                        + "</tr></thead><tbody><tr>" + row.repeat(10) + "</tr></tbody></table>")))
                .stream()
                .filter(block -> block.type().equals("TH"))
                .toList();
        assertThat(heads)
                .hasSize(10)
                .allSatisfy(
                        each -> assertThat(each.lines()).extracting(Line::text).containsExactly("年初", "预算数"));
    }

    @Test
    void aMergedCellThatCrossesPagesRepeatsItsText() throws IOException {
        String first =
                "<tbody class=\"group\"><tr><th scope=\"rowgroup\" class=\"joined\">产出指标</th><td>一</td></tr></tbody>";
        String next = "<tbody class=\"group\"><tr><td class=\"continued joined\"></td><td>又一</td></tr></tbody>";
        byte[] pdf = Samples.PRINTER.print(
                Samples.withBody("<table><thead><tr><th scope=\"col\">一级指标</th><th scope=\"col\">三级指标</th></tr></thead>"
                        + first + next.repeat(60) + "</table>"));
        assertThat(TaggedText.of(pdf))
                .filteredOn(block -> block.text().equals("产出指标"))
                .flatExtracting(Block::lines)
                .extracting(Line::page)
                .containsExactly(1, 2, 3);
    }

    private static String table(String columns, String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append("<td class=\"")
                    .append(cell.matches("[\\d,.]+") ? "number" : "text")
                    .append("\">")
                    .append(cell)
                    .append("</td>");
        }
        return "<table>" + (columns.isEmpty() ? "" : "<colgroup>" + columns + "</colgroup>") + "<tbody><tr>" + row
                + "</tr></tbody></table>";
    }

    private static Block cell(String table, String text) throws IOException {
        return TaggedText.of(Samples.PRINTER.print(Samples.withBody(table))).stream()
                .filter(block -> block.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
