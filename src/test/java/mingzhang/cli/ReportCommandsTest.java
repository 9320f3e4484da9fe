package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mingzhang.TestSite;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take reports which were written elsewhere. */
class ReportCommandsTest {
    private static final String REPORT = """
            云岭县图书馆2023年度部门决算
            第二部分 2023年度部门决算情况说明
            一、支出决算情况说明
            本年支出合计200万元，其中：基本支出150万元，占75%；项目支出50万元，占52%。
            """;

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return Mingzhang.run(
                List.of(arguments),
                new Console(
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter()),
                        FindingText.in(Locale.CHINESE)));
    }

    private String report(String text) throws IOException {
        return Files.writeString(root.resolve("报告.txt"), text).toString();
    }

    @Test
    void reportIsCheckedWithoutASite() throws IOException {
        assertThat(run("check", report(REPORT), "--root", root.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("报告.txt:4:41: 错误 prose-share", "1 份报告");
    }

    @Test
    void lineOfTheReportIsShown() throws IOException {
        run("check", report(REPORT), "--root", root.toString());
        assertThat(out.toString()).contains("    4 | ").contains("占52%");
    }

    @Test
    void reportWithoutErrorsChecksWithZero() throws IOException {
        assertThat(run("check", report(REPORT.replace("52", "25")), "--root", root.toString()))
                .isZero();
    }

    @Test
    void findingsOfAReportAreFilteredBySeverity() throws IOException {
        run("check", report(REPORT), "--severity", "hint", "--root", root.toString());
        assertThat(out.toString()).doesNotContain("prose-share");
    }

    @Test
    void adviceForContentFilesIsNotGiven() throws IOException {
        run("check", report(REPORT), "--root", root.toString());
        assertThat(out.toString()).contains("文中写的是52%。\n").doesNotContain("数据说明");
    }

    @Test
    void importTellsHowManyMistakesTheReportHas() throws IOException {
        TestSite.in(root);
        run("import", report(REPORT), "--unit", "library", "--root", root.toString());
        assertThat(out.toString()).contains("原件自己的问题：错误 1，");
    }
}
