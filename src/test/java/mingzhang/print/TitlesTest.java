package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.print.TaggedText.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** How titles, covers and contents end their lines. */
class TitlesTest {
    private static final double TEXT_WIDTH = 156 * PageGeometry.MILLIMETRE;

    @Test
    void aTitleOnACoverBreaksByItsMeaning() throws IOException {
        assertThat(cover("2020年度部门整体支出绩效自评报告")).containsExactly("2020年度部门整体支出", "绩效自评报告");
    }

    @Test
    void aLineThatTheFormGaveIsBrokenOnTheCoverTooWhereItIsTooLong() throws IOException {
        assertThat(cover("2021年度青屏县文化和体育旅游发展中心<br/>部门决算")).containsExactly("2021年度", "青屏县文化和体育旅游发展中心", "部门决算");
    }

    @Test
    void aNameThatIsTooLongForTheCoverIsSetSmaller() throws IOException {
        String name = "云岭自治州融媒体中心和广播电视发射传输综合保障中心";
        Line line = lines("<section class=\"cover\"><h1>" + name + "</h1></section><p>正文</p>")
                .get(0);
        assertThat(line.text()).isEqualTo(name);
        assertThat((double) line.right() - line.left()).isLessThanOrEqualTo(TEXT_WIDTH);
    }

    @Test
    void theLineForTheStampStaysOneLine() throws IOException {
        String line = "部门（单位）名称：青屏县文化和体育旅游发展服务中心（盖章）";
        assertThat(lines("<section class=\"cover\"><h1>题</h1><p class=\"unit-name\">" + line
                        + "</p></section><p>正文</p>"))
                .extracting(Line::text)
                .contains(line);
    }

    @Test
    void aLongLineOfTheContentsKeepsItsPageNumberAtTheRight() throws IOException {
        String heading = "附件1　2021年青屏县文化和体育旅游发展服务中心部门整体绩效评价报告";
        List<Line> lines = lines("<nav class=\"contents\"><ul><li><a href=\"#one\">" + heading
                + "</a></li></ul></nav><h2 id=\"one\">" + heading + "</h2><p>正文</p>");
        assertThat(lines.get(1).text()).endsWith("2");
        assertThat((double) lines.get(1).right()).isGreaterThan((210 - 30) * PageGeometry.MILLIMETRE);
    }

    /** 22 mm square, its right side at the margin, in the upper margin of the page. */
    @Test
    void theCodeOfTheAddressStandsAtTheRightAboveTheText() throws IOException {
        String code = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"22mm\" height=\"22mm\" viewBox=\"0 0 10 10\""
                + " role=\"img\" alt=\"码\"><path fill=\"black\" d=\"M0,0h10v10h-10z\"/></svg>";
        byte[] pdf = Samples.PRINTER.print(
                Samples.withBody("<div class=\"quick-response\">" + code + "<p>扫码</p></div><h1>题</h1>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 25.4f * 2);
            int row = 2 * 15;
            List<Integer> dark = IntStream.range(0, page.getWidth())
                    .filter(x -> (page.getRGB(x, row) & 0xFF) < 128)
                    .boxed()
                    .toList();
            assertThat(dark).hasSizeBetween(2 * 22 - 2, 2 * 22 + 2);
            assertThat(dark.get(dark.size() - 1)).isBetween(2 * (210 - 26) - 3, 2 * (210 - 26) + 1);
        }
    }

    @Test
    void aLongLineOfTheContentsGoesOnBelowItsText() throws IOException {
        String heading = "附件2　2023年度项目支出绩效自评表（全民健身中心建设与开放）";
        List<Line> lines = lines("<nav class=\"contents\"><ul><li><a href=\"#one\">" + heading
                + "</a></li></ul></nav><h2 id=\"one\">题</h2><p>正文</p>");
        assertThat(lines.get(0).text()).endsWith("绩效自评表");
        assertThat(lines.get(1).text()).startsWith("（全民健身中心");
        assertThat((double) lines.get(1).left() - lines.get(0).left()).isGreaterThan(3 * 15);
    }

    private static List<String> cover(String title) throws IOException {
        return lines("<section class=\"cover\"><h1>" + title + "</h1></section>").stream()
                .map(Line::text)
                .toList();
    }

    private static List<Line> lines(String body) throws IOException {
        return TaggedText.of(Samples.PRINTER.print(Samples.withBody(body))).stream()
                .flatMap(block -> block.lines().stream())
                .toList();
    }
}
