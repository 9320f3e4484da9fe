package mingzhang.build;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Reports that were written elsewhere are checked as they stand. */
final class ExaminationTest extends ExaminedReports {
    private static final String REPORT = """
            云岭县图书馆2023年度部门决算
            第二部分 2023年度部门决算情况说明
            一、支出决算情况说明
            本年支出合计200万元，其中：基本支出150万元，占75%；项目支出50万元，占52%。
            """;

    @Test
    void sentenceWhoseFiguresAreAllRecognisedIsCheckedToo() throws IOException {
        assertThat(of("prose-share", file("a.txt", REPORT))).containsExactly("a.txt:4:41");
    }

    @Test
    void ofOneNumberOneFindingIsEnough() throws IOException {
        assertThat(findings(file("a.txt", REPORT))).hasSize(1);
    }

    @Test
    void reportWithoutMistakesHasNothingToBeSaid() throws IOException {
        assertThat(findings(file("a.txt", REPORT.replace("52%", "25%")))).isEmpty();
    }

    @Test
    void placeInAWordFileIsItsParagraph() throws IOException {
        Path word = root.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument()) {
            REPORT.lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            Files.write(word, bytes.toByteArray());
        }
        assertThat(of("prose-share", word)).containsExactly("a.docx:4:41");
    }

    @Test
    void placeInAPageIsTheLineOfItsSource() throws IOException {
        String page = "<html>\n<body>\n"
                + REPORT.lines().map(line -> "\n<p>\n" + line + "</p>\n").collect(joining()) + "</body>\n</html>";
        assertThat(of("prose-share", file("a.html", page))).containsExactly("a.html:14:41");
    }

    @Test
    void placeInAPageOfOneLineIsTheParagraph() throws IOException {
        assertThat(of("prose-share", file("a.html", "<html><body>" + REPORT.replace("\n", "<br>"))))
                .containsExactly("a.html:4:41");
    }

    @Test
    void rowOfATableSavedAsTextIsTheLineOfItsFirstCell() throws IOException {
        Path file = file("a.txt", """
                2023年度部门整体支出绩效自评表

                \t一级指标
                \t二级指标
                \t三级指标
                \t年度指标值
                \t实际完成值
                \t分值
                \t得分

                \t产出指标
                \t数量指标
                \t举办讲座
                \t10场
                \t10场
                \t60
                \t70

                """);
        assertThat(of("score-above-weight", file)).containsExactly("a.txt:11:27");
    }

    @Test
    void tableThatIsNoneOfTheOfficialOnesIsAddedUp() throws IOException {
        Path file = file("a.txt", """
                云岭县图书馆2023年度工作情况
                各分馆购书情况如下：
                | 分馆 | 购书金额（万元） |
                | 东街分馆 | 12.5 |
                | 西街分馆 | 7.5 |
                | 合计 | 21 |
                """);
        assertThat(findings(file)).extracting(Finding::rule).contains("text-table");
    }

    @Test
    void sourcesOfFundsThatHaveNoFigureAreCheckedRowByRow() throws IOException {
        Path file = file("a.txt", """
                2023年度项目支出绩效自评表
                | 项目名称 | 东街分馆修缮 | | | | |
                | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
                | | 年度资金总额 | 80 | 80 | 60 | 75% |
                | | 省级资金 | 50 | 50 | 40 | 80% |
                | | 县级资金 | 30 | 30 | 20 | 76.67% |
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 说明 |
                | 产出指标 | 数量指标 | 修缮房间 | 6间 | 6间 | |
                """);
        assertThat(findings(file)).extracting(Finding::rule).containsExactly("text-table");
    }

    @Test
    void tableOfProjectsIsAddedUpInTheColumnsThatHaveNoFigure() throws IOException {
        Path file = file("a.txt", """
                云岭县图书馆2023年度项目绩效自评情况
                | 序号 | 项目名称 | 年初预算 | 全年预算 | 执行数 | 服务人次（万人次） |
                | 1 | 送书下乡 | 10 | 10 | 10 | 1.2 |
                | 2 | 数字阅读 | 20 | 20 | 20 | 2.3 |
                | | 合计 | 30 | 30 | 30 | 5.3 |
                """);
        assertThat(findings(file)).extracting(Finding::rule).contains("text-table");
    }

    @Test
    void totalOfAFormOfWhichMostRowsWereNotReadIsNotHeldAgainstTheOthers() throws IOException {
        Path file = file("a.txt", """
                2023年度部门整体支出绩效自评表
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 产出指标 | 数量指标 | 举办讲座 | 10场 | 10场 | 40 | 40 |
                | 总分 | | | | | 100 | 95 |
                """);
        assertThat(findings(file)).extracting(Finding::rule).doesNotContain("score-total", "weight-total");
    }

    @Test
    void folderIsOneReport() throws IOException {
        file("report/1.txt", REPORT.replace("项目支出50万元，占52%", "项目支出60万元"));
        file("report/2.txt", "二、附表\n");
        assertThat(examined(root.resolve("report")).report().units()).isEqualTo(1);
    }

    @Test
    void severalFilesAreSeveralReports() throws IOException {
        assertThat(of("prose-share", file("a.txt", REPORT), file("b.txt", REPORT.replace("52", "53"))))
                .containsExactly("a.txt:4:41", "b.txt:4:41");
    }

    @Test
    void whatOnlyContentFilesCanHaveIsNotAskedFor() throws IOException {
        assertThat(findings(file("a.txt", REPORT + "二、重点工作\n全年支出200万元。\n")))
                .extracting(Finding::rule)
                .doesNotContain("prose-typed", "figure-unprinted");
    }

    @Test
    void reportWithoutItsYearNeedsOne() throws IOException {
        assertThat(findings(file("a.txt", "支出合计200万元。\n")))
                .extracting(Finding::rule)
                .containsExactly("import-year");
    }

    @Test
    void yearCanBeNamed() throws IOException {
        Path file = file("a.txt", REPORT.replace("2023年度", ""));
        assertThat(Examination.of(root, List.of(file), Optional.of(2023))
                        .report()
                        .findings())
                .extracting(Finding::rule)
                .contains("prose-share");
    }

    @Test
    void pageWithoutTextIsNoReport() throws IOException {
        assertThat(findings(file("a.html", "<html><body><script>show()</script></body></html>")))
                .extracting(Finding::rule)
                .containsExactly("import-empty");
    }

    @Test
    void fileThatIsNotThereIsNamed() throws IOException {
        assertThat(findings(root.resolve("none.docx")))
                .extracting(Finding::rule)
                .containsExactly("import-missing");
    }

    @Test
    void nothingIsWritten() throws IOException {
        Path file = file("a.txt", REPORT);
        examined(file);
        try (var all = Files.list(root)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void linesOfTheReportAreKeptForShowing() throws IOException {
        Path file = file("a.txt", REPORT);
        assertThat(examined(file).lines())
                .hasEntrySatisfying(
                        file.toString(), lines -> assertThat(lines.get(3)).startsWith("本年支出合计200万元"));
    }
}
