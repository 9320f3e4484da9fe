package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.build.Importing;
import mingzhang.finding.Finding;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that were published as PDF. */
class PdfReportTest {
    private static final String STYLE = """
            <style>
            @page { size: A4; margin: 30mm 26mm; @bottom-center { content: "— " counter(page) " —"; }
              @top-center { content: "某某县档案馆决算公开"; } }
            body { font: 16pt/28pt song; margin: 0; }
            p { text-indent: 2em; text-align: justify; margin: 0; }
            table { border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 14pt;
              -fs-table-paginate: paginate; }
            td, th { border: 0.5pt solid black; padding: 1pt 4pt; font-weight: normal; }
            </style>
            """;
    private static final String TITLE = "<p>2023年度某某县档案馆部门整体支出绩效自评报告</p><p>单位名称：某某县档案馆</p>";
    private static final String SPENDING = "<p>一、部门整体支出情况</p><p>（一）基本支出情况</p>"
            + "<p>2023年度基本支出1,200.50万元，其中：人员经费1000.50万元，公用经费200万元。人员经费包括工资福利支出和对个人和家庭的补助。</p>";
    private static final String FORM = """
            <p>2023年度部门整体支出绩效自评表</p>
            <table>
            <tr><td>部门名称</td><td colspan="7">某某县档案馆</td></tr>
            <tr><td rowspan="3">资金情况（万元）</td><td>年度资金总额</td><td>年初预算数</td><td>全年预算数</td>
              <td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
            <tr><td>合计</td><td>1100</td><td>1,230.50</td><td>1230.50</td><td>10</td><td>100%</td><td>10</td></tr>
            <tr><td>其中：当年财政拨款</td><td>1100</td><td>1230.50</td><td></td><td></td><td></td><td></td></tr>
            <tr><td rowspan="4">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td>
              <td>实际完成值</td><td>分值</td><td>得分</td></tr>
            <tr><td rowspan="2">产出指标（50分）</td><td>数量指标</td><td>修复馆藏民国时期档案</td><td>≥5000卷</td>
              <td>5100卷</td><td>30</td><td>30</td></tr>
            <tr><td>质量指标</td><td>修复合格率</td><td>≥95%</td><td>96%</td><td>20</td><td>20</td></tr>
            <tr><td>效益指标</td><td>社会效益指标</td><td>查档方便</td><td>明显</td><td>明显</td><td>40</td><td>38</td></tr>
            <tr><td colspan="6">总分</td><td>100</td><td>98</td></tr>
            </table>
            """;

    @TempDir
    Path root;

    private static byte[] pdf(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent("<html><head>" + STYLE + "</head><body>" + body + "</body></html>", null)
                .useFont(new File("templates/assets/fonts/Song-Regular.ttf"), "song")
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private ImportCase file(String body) throws IOException {
        return new ImportCase(root).file("报告.pdf", pdf(body));
    }

    private Map<String, String> values(String body) throws IOException {
        return file(body).values();
    }

    private String refusal(byte[] bytes) throws IOException {
        TestSite.in(root);
        Path file = java.nio.file.Files.write(root.resolve("a.pdf"), bytes);
        return new Importing(root)
                .read(List.of(file), new Importing.Target(Optional.of("a"), Optional.empty(), Optional.empty()))
                .authored()
                .findings()
                .get(0)
                .rule();
    }

    @Test
    void linesOfAParagraphAreOneSentence() throws IOException {
        assertThat(values(TITLE + SPENDING))
                .containsEntry("年度", "2023")
                .containsEntry("支出.基本支出", "1200.50")
                .containsEntry("支出.基本支出.人员经费", "1000.50")
                .containsEntry("支出.基本支出.公用经费", "200");
    }

    @Test
    void cellsAreThoseBetweenTheDrawnLines() throws IOException {
        assertThat(values(TITLE + FORM))
                .containsEntry("绩效自评.整体.资金", "1230.50")
                .containsEntry("绩效自评.整体.资金.当年财政拨款.全年预算", "1230.50")
                .containsEntry("绩效自评.整体.预算执行.得分", "10")
                .containsEntry("绩效自评.整体.指标[修复馆藏民国时期档案].分值", "30")
                .containsEntry("绩效自评.整体.指标[修复合格率].一级", "产出指标")
                .containsEntry("绩效自评.整体.总分", "98");
    }

    @Test
    void readingHasNoErrors() throws IOException {
        assertThat(file(TITLE + SPENDING + FORM).findings()).noneMatch(Finding::isError);
    }

    @Test
    void numbersAndHeadsOfPagesAreNotRead() throws IOException {
        assertThat(file(TITLE + "<p>一、存在的问题</p>" + "<p>预算编制不够细，执行进度前低后高，需要改进。</p>".repeat(60))
                        .content())
                .doesNotContain("某某县档案馆决算公开", "— 1 —", "— 2 —");
    }

    @Test
    void paragraphGoesOnOnTheNextPage() throws IOException {
        String long1 = "档案工作".repeat(230);
        assertThat(file(TITLE + "<p>一、主要职能</p><p>" + long1 + "。</p>").content()).contains(long1);
    }

    @Test
    void tableGoesOnOnTheNextPageWithoutItsRepeatedHead() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= 60; number++) {
            rows.append("<tr><td>产出指标</td><td>数量指标</td><td>修复第" + number
                    + "批</td><td>1批</td><td>1批</td><td>1</td><td>1</td></tr>");
        }
        String table = "<p>2023年度部门整体支出绩效自评表</p><table><thead><tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>年度指标值</th>"
                + "<th>实际完成值</th><th>分值</th><th>得分</th></tr></thead><tbody>" + rows
                + "<tr><td colspan=\"5\">总分</td><td>60</td><td>60</td></tr></tbody></table>";
        assertThat(values(TITLE + table))
                .containsEntry("绩效自评.整体.指标[修复第1批].得分", "1")
                .containsEntry("绩效自评.整体.指标[修复第60批].得分", "1")
                .containsEntry("绩效自评.整体.总分", "60")
                .doesNotContainKey("绩效自评.整体.指标[三级指标].一级");
    }

    @Test
    void groupThatAPageDividesKeepsItsName() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= 20; number++) {
            boolean isFirst = number == 1 || number == 11;
            boolean isLast = number == 10 || number == 20;
            rows.append(number == 11 ? "<tr style=\"page-break-before: always\">" : "<tr>")
                    .append("<td style=\"border-top-width: ")
                    .append(isFirst ? "0.5pt" : "0")
                    .append("; border-bottom-width: ")
                    .append(isLast ? "0.5pt" : "0")
                    .append("\">")
                    .append(number == 1 ? "产出指标" : "")
                    .append("</td><td>数量指标</td><td>修复第")
                    .append(number)
                    .append("批</td><td>1批</td><td>1批</td><td>1</td><td>1</td></tr>");
        }
        String table = "<p>2023年度部门整体支出绩效自评表</p><table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td>"
                + "<td>实际完成值</td><td>分值</td><td>得分</td></tr>" + rows + "</table>";
        assertThat(values(TITLE + table)).containsEntry("绩效自评.整体.指标[修复第20批].一级", "产出指标");
    }

    @Test
    void pageThatLiesOnItsSideIsTurned() throws IOException {
        byte[] upright = pdf(TITLE + SPENDING + FORM);
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(upright)) {
            for (PDPage page : document.getPages()) {
                turn(document, page);
            }
            document.save(turned);
        }
        assertThat(new ImportCase(root).file("报告.pdf", turned.toByteArray()).values())
                .containsEntry("支出.基本支出", "1200.50")
                .containsEntry("绩效自评.整体.总分", "98");
    }

    private static void turn(PDDocument document, PDPage page) throws IOException {
        var box = page.getMediaBox();
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(
                document, page, org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.PREPEND, false)) {
            content.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, box.getHeight(), 0));
        }
        var turned = new org.apache.pdfbox.pdmodel.common.PDRectangle(box.getHeight(), box.getWidth());
        page.setMediaBox(turned);
        page.setCropBox(turned);
        page.setRotation(90);
    }

    @Test
    void scannedPaperIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("import-scanned");
    }

    @Test
    void fileWithAPasswordIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf(TITLE))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("import-locked");
    }

    @Test
    void damagedFileIsRefused() throws IOException {
        assertThat(refusal(Arrays.copyOf(pdf(TITLE), 300))).isEqualTo("import-broken");
    }
}
